/** Crockford's base 32: no I, L, O or U, so that no sign is taken for another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 128 bits (the first 16 bytes) as 26 signs of Crockford's base 32, most significant first; the first sign holds three. */
export function crockford128(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  // 26 signs of five bits hold 130: two zeros come before the first byte.
  let bits = 2;
  for (const byte of bytes.subarray(0, 16)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >>> bits) & 31);
    }
    held &= 31;
  }
  return text;
}
