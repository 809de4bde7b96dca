import { randomUUID } from "node:crypto";
import { isOpenEnded, splicedGzip } from "#spliced-gzip";

/** A long text that is stored as it leaves: the bytes of a JSON text, quotes and all. */
export interface VerbatimText {
  /** As gzip. */
  readonly packed: Buffer;
  readonly unpacked: () => Promise<Buffer>;
}

/**
 * Long texts of one answer. They take their places after the rest of the answer is written, so that a megabyte is neither
 * read as a text nor written as one again; for whoever takes gzip it is not even unpacked.
 */
export class VerbatimTexts {
  readonly #held = new Map<string, VerbatimText>();

  /** Holds a text; what is said in its place until the answer leaves, which nobody can guess. */
  hold(text: VerbatimText): string {
    const sign = randomUUID();
    this.#held.set(sign, text);
    return sign;
  }

  /** The answer with every text in its place, as gzip where that is taken and spares packing it. */
  async put(answer: string, takesGzip: boolean): Promise<{ readonly body: string | Buffer; readonly gzip: boolean }> {
    if (this.#held.size === 0) return { body: answer, gzip: false };
    const parts = answer.split(new RegExp(`"(${[...this.#held.keys()].join("|")})"`));
    const placed = parts.map((part) => this.#held.get(part) ?? Buffer.from(part));
    if (takesGzip && [...this.#held.values()].every(({ packed }) => isOpenEnded(packed))) {
      const spliced = placed.map((part) => (Buffer.isBuffer(part) ? { text: part } : { gzip: part.packed }));
      return { body: splicedGzip(spliced), gzip: true };
    }
    const bytes = await Promise.all(placed.map((part) => (Buffer.isBuffer(part) ? part : part.unpacked())));
    return { body: Buffer.concat(bytes), gzip: false };
  }
}
