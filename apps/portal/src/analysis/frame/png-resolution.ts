const MILLIMETRES_PER_INCH = 25.4;
/** Signature (8 bytes) and the header chunk (25 bytes) that every PNG begins with. */
const AFTER_HEADER = 33;

/** Pixels of a picture that is printed this wide. 174 mm at 600 dpi are 4110. */
export function pixelsOf(millimetres: number, dotsPerInch: number): number {
  return Math.round((millimetres / MILLIMETRES_PER_INCH) * dotsPerInch);
}

/** CRC-32 as PNG has it (ISO 3309, PNG specification, annex D). */
function checksumOf(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}

/** The same PNG with its resolution in it (chunk pHYs), so that a text program sets it at the width it was made for. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round((dotsPerInch / MILLIMETRES_PER_INCH) * 1000);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksumOf(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}
