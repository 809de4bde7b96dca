/** A file, or one entry of an archive, read from its beginning to its end as often as it is asked for. */
export interface FilePart {
  readonly name: string;
  /** In bytes; of an entry, what it unpacks to. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

const PIECE = 1 << 18;

/** The bytes of a Blob from `start` to before `end`. */
export async function bytesOf(content: Blob, start = 0, end = content.size): Promise<Uint8Array> {
  return new Uint8Array(await content.slice(start, end).arrayBuffer());
}

/** The bytes of a Blob piece by piece, so that it is never held whole. */
export async function* blobChunks(content: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < content.size; at += PIECE) yield await bytesOf(content, at, at + PIECE);
}

/** A file that is a part by itself. */
export function wholePart(content: Blob, name: string): FilePart {
  return { name, size: content.size, chunks: () => blobChunks(content) };
}

/** The first bytes of a part, at least `length` unless it is shorter. */
export async function headOf(part: FilePart, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.chunks()) {
    pieces.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return joined(pieces);
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
