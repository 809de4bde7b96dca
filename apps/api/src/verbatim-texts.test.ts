import { expect, it } from "vitest";
import { VerbatimTexts } from "./verbatim-texts.ts";

it("puts each text into every place where it is asked for, and touches no other answer", () => {
  const texts = new VerbatimTexts();
  expect(texts.put('{"body":"short"}')).toBe('{"body":"short"}');
  const [long, other] = ["IL-1β ×112", 'a "quoted" one'].map((text) => ({
    text,
    sign: texts.hold(Buffer.from(JSON.stringify(text))),
  }));
  const answer = { a: { body: long?.sign }, b: { body: other?.sign }, again: long?.sign, hash: "ab" };
  const sent = JSON.parse(texts.put(JSON.stringify(answer)).toString());
  expect(sent).toEqual({ a: { body: long?.text }, b: { body: other?.text }, again: long?.text, hash: "ab" });
});
