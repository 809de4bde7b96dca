import type { FilePart } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { Charset } from "./table.ts";

const encoder = new TextEncoder();

/** The text of a chunk, of the end without one; a refusal where its bytes are none of the character set. */
function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new ReadingRefusal("WRONG_CHARSET");
  }
}

/**
 * The bytes of a text part in UTF-8. What is UTF-8 already passes as it is once it is seen to be. Throws the refusal
 * WRONG_CHARSET, at the latest at the end, when the bytes do not fit the character set.
 */
export async function* utf8Chunks(part: FilePart, charset: Charset): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(charset, { fatal: true });
  for await (const chunk of part.chunks()) {
    const text = decoded(decoder, chunk);
    yield charset === "utf-8" ? chunk : encoder.encode(text);
  }
  const left = decoded(decoder);
  if (charset !== "utf-8") yield encoder.encode(left);
}
