import type { Wording } from "../language/use-language.ts";

/** Common terms of the Data Use Ontology: permission first, then what it is bound to. */
export const DATA_USE_TERMS = [
  "DUO:0000042",
  "DUO:0000006",
  "DUO:0000007",
  "DUO:0000018",
  "DUO:0000046",
  "DUO:0000019",
  "DUO:0000020",
  "DUO:0000021",
  "DUO:0000024",
  "DUO:0000025",
  "DUO:0000026",
  "DUO:0000027",
  "DUO:0000028",
  "DUO:0000029",
] as const;

type DataUseTerm = (typeof DATA_USE_TERMS)[number];

function isKnown(term: string): term is DataUseTerm {
  return (DATA_USE_TERMS as readonly string[]).includes(term);
}

/** "DUO:0000007 DS, disease-specific research"; a term that is none of the common ones is shown as its code. */
export function dataUseTermText(term: string, { t }: Wording): string {
  if (!isKnown(term)) return term;
  // A colon in a key would be read as the end of a namespace.
  const number = term.slice("DUO:".length) as DataUseTerm extends `DUO:${infer Digits}` ? Digits : never;
  return `${term} ${t(`cohorts.form.duo.${number}`)}`;
}
