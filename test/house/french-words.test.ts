import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownPaths, root } from "./repository.ts";

/** One French word for each thing of the product; whatever else it was called is refused. */
const OTHER_WORDS: readonly { readonly other: RegExp; readonly say: string }[] = [
  { other: /\b[Rr]etenue?s?\b|non communiqué/, say: "masqué, for withheld" },
  { other: /\b[Rr]esponsables?(?! des accès)\b/, say: "responsable des accès, for the steward" },
];

const otherWordsIn = (text: string): string[] =>
  OTHER_WORDS.filter(({ other }) => other.test(text)).map(({ say }) => say);

/** French texts: whole files of words, and the `fr:` of sentences elsewhere. */
const frenchOf = (file: string, text: string): string =>
  file.endsWith(".fr.ts") ? text : [...text.matchAll(/\bfr: ["`]([^"`]*)["`]/g)].map(([, french]) => french).join("\n");

test("what is withheld and who decides on access have one French word each", async () => {
  const { files } = await ownPaths();
  const own = files.filter((file) => /^(?:apps|packages)\/.*\/src\/.*\.tsx?$/.test(file) && !/\.test\./.test(file));
  expect(own.some((file) => file.endsWith(".fr.ts"))).toBe(true);
  const found = await Promise.all(
    own.map(async (file) =>
      otherWordsIn(frenchOf(file, await readFile(join(root, file), "utf8"))).map((say) => `${file}: ${say}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});

test("a planted other word would be caught, the right one not", () => {
  expect(otherWordsIn(frenchOf("words.fr.ts", 'status: "retenu",'))).toHaveLength(1);
  expect(
    otherWordsIn(frenchOf("refusal.ts", 'en: "Ask.", fr: "Demandez au responsable de votre centre."')),
  ).toHaveLength(1);
  expect(otherWordsIn(frenchOf("words.fr.ts", 'who: "les responsables des accès", status: "masqué"'))).toEqual([]);
});
