import { randomUUID } from "node:crypto";

/**
 * Long texts of one answer that are stored as they leave: as the bytes of a JSON text, quotes and all. They take their
 * places after the rest of the answer is written, so that a megabyte is neither read as a text nor written as one again.
 */
export class VerbatimTexts {
  readonly #held = new Map<string, Uint8Array>();

  /** Holds a text; what is said in its place until the answer leaves, which nobody can guess. */
  hold(bytes: Uint8Array): string {
    const sign = randomUUID();
    this.#held.set(sign, bytes);
    return sign;
  }

  /** The answer with every text in its place. */
  put(answer: string): string | Buffer {
    if (this.#held.size === 0) return answer;
    const parts = answer.split(new RegExp(`"(${[...this.#held.keys()].join("|")})"`));
    return Buffer.concat(parts.map((part) => this.#held.get(part) ?? Buffer.from(part)));
  }
}
