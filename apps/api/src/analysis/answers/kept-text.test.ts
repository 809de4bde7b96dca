import { expect, it } from "vitest";
import { questionWritten, textWritten, writtenAsText, writtenText } from "./kept-text.ts";

const asked = { question: "cytokineSummary", arguments: { analyte: "IL_1B", cohorts: [',"answer":{}}', "é"] } };
const answer = { answer: { text: 'IL-1β, "×112"' } };

it("tells what was asked without the answer, also where an argument reads like one", () => {
  expect(questionWritten(writtenText({ ...asked, ...answer }))).toEqual(asked);
});

it("is the same text as the JSON it was written from, in either writing", () => {
  const body = JSON.stringify({ ...asked, ...answer });
  const written = writtenText({ ...asked, ...answer });
  expect(textWritten(written)).toBe(body);
  expect(writtenAsText(written)).toEqual(written);
  expect(writtenAsText(Buffer.from(body))).toEqual(written);
});
