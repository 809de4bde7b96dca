import type { FieldGroup } from "@nlrp12/domain";

/** What was asked, as it stands at the beginning of a kept answer. */
export interface KeptQuestion {
  readonly question: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Field groups that were read for the answer, by the global id of the cohort; none are named in older answers. */
  readonly needs?: Readonly<Record<string, readonly FieldGroup[]>>;
}

/** Where the answer begins, behind the question and its arguments: none of them can be called so. */
const ANSWER = Buffer.from(',\\"answer\\":');

/** A kept answer as bytes: JSON, written once more as a text of JSON, which is how the API sends it. */
export function writtenText(kept: KeptQuestion & { readonly answer: unknown }): Buffer {
  const { question, arguments: asked, needs, answer } = kept;
  return Buffer.from(JSON.stringify(JSON.stringify({ question, arguments: asked, needs, answer })));
}

/** The same of stored bytes, some of which are older than the second writing. */
export function writtenAsText(stored: Buffer): Buffer {
  return stored.at(0) === '"'.charCodeAt(0) ? stored : Buffer.from(JSON.stringify(stored.toString("utf8")));
}

/** Whether bytes, which may be the beginning of more, hold the whole question in the second writing. */
export function beginsWithQuestion(bytes: Buffer): boolean {
  return bytes.at(0) === '"'.charCodeAt(0) && bytes.includes(ANSWER);
}

/** What was asked, without reading the answer, which may be a megabyte. */
export function questionWritten(written: Buffer): KeptQuestion {
  const text: string = JSON.parse(`${written.subarray(0, written.indexOf(ANSWER)).toString("utf8")}}"`);
  return JSON.parse(text);
}

/** The answer as a text, for whoever does not send it on as it is written. */
export function textWritten(written: Buffer): string {
  return JSON.parse(written.toString("utf8"));
}
