import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openEndedGzip } from "#spliced-gzip";
import { VerbatimTexts } from "./verbatim-texts.ts";

it("puts each text into every place where it is asked for, packed or not, and touches no other answer", async () => {
  const texts = new VerbatimTexts();
  expect(await texts.put('{"body":"short"}', true)).toEqual({ body: '{"body":"short"}', gzip: false });
  const [long, other] = await Promise.all(
    ["IL-1β ×112", 'a "quoted" one'].map(async (text) => {
      const bytes = Buffer.from(JSON.stringify(text));
      return { text, sign: texts.hold({ packed: await openEndedGzip(bytes), unpacked: async () => bytes }) };
    }),
  );
  const answer = { a: { body: long?.sign }, b: { body: other?.sign }, again: long?.sign, hash: "ab" };
  const [plain, packed] = [
    await texts.put(JSON.stringify(answer), false),
    await texts.put(JSON.stringify(answer), true),
  ];
  expect([plain.gzip, packed.gzip]).toEqual([false, true]);
  const whole = { a: { body: long?.text }, b: { body: other?.text }, again: long?.text, hash: "ab" };
  expect(JSON.parse(plain.body.toString())).toEqual(whole);
  expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual(whole);
});
