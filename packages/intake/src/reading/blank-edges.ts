/** White space beyond ASCII in UTF-8, as `String.prototype.trim` takes it away, by its bytes as one number. */
const WIDE_SPACES = new Set([
  0xc2a0,
  0xe19a80,
  ...Array.from({ length: 11 }, (_, index) => 0xe28080 + index),
  0xe280a8,
  0xe280a9,
  0xe280af,
  0xe2819f,
  0xe38080,
  0xefbbbf,
]);

const isPlainSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const at = (bytes: Uint8Array, index: number) => bytes[index] ?? 0;
const pair = (bytes: Uint8Array, index: number) => (at(bytes, index) << 8) | at(bytes, index + 1);
const triple = (bytes: Uint8Array, index: number) => (pair(bytes, index) << 8) | at(bytes, index + 2);

/** Where the text of a cell begins after its leading white space; `end` when it is blank. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const byte = at(bytes, from);
    if (byte > 0x20 && byte < 0x80) return from;
    if (isPlainSpace(byte)) from += 1;
    else if (from + 2 <= end && WIDE_SPACES.has(pair(bytes, from))) from += 2;
    else if (from + 3 <= end && WIDE_SPACES.has(triple(bytes, from))) from += 3;
    else return from;
  }
  return end;
}

/** Where the text of a cell ends before its trailing white space; `start` when it is blank. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let to = end;
  while (to > start) {
    const byte = at(bytes, to - 1);
    if (byte > 0x20 && byte < 0x80) return to;
    if (isPlainSpace(byte)) to -= 1;
    else if (to - 2 >= start && WIDE_SPACES.has(pair(bytes, to - 2))) to -= 2;
    else if (to - 3 >= start && WIDE_SPACES.has(triple(bytes, to - 3))) to -= 3;
    else return to;
  }
  return start;
}
