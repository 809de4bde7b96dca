import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PREFIX = "n12_";
const RANDOM_CHARACTERS = 32;
const CHECKSUM_CHARACTERS = 6;

function base62(value: number, length: number): string {
  let rest = value;
  let text = "";
  for (let index = 0; index < length; index += 1) {
    text = (ALPHABET[rest % 62] ?? "0") + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** Random characters without bias: bytes beyond the last multiple of 62 are thrown away. */
function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
    }
  }
  return text;
}

const checksumOf = (random: string): string => base62(crc32(random), CHECKSUM_CHARACTERS);

/** A new token: prefix, 190 random bits, and a checksum by which a secret scanner knows it for one of ours. */
export function makeTokenSecret(): string {
  const random = randomText(RANDOM_CHARACTERS);
  return `${PREFIX}${random}${checksumOf(random)}`;
}

/** Whether a text can be a token at all; told without asking the database. */
export function looksLikeToken(text: string): boolean {
  const body = text.slice(PREFIX.length);
  if (!text.startsWith(PREFIX) || body.length !== RANDOM_CHARACTERS + CHECKSUM_CHARACTERS) return false;
  return checksumOf(body.slice(0, RANDOM_CHARACTERS)) === body.slice(RANDOM_CHARACTERS);
}

/** What is stored of a token; a fast hash is right for a secret of this entropy. */
export function tokenHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
