import type { Comparator } from "@nlrp12/domain";
import type { DecimalEvidence } from "./number-reading.ts";
import { plainNumberText, readNumber } from "./number-reading.ts";

/** A measured value as its cell reads; `OUT_OF_RANGE` waits for the limit of its assay. */
export type ConcentrationReading =
  | { readonly kind: "value"; readonly comparator: Comparator; readonly value: number; readonly reported: string }
  | { readonly kind: "out-of-range"; readonly comparator: "<" | ">"; readonly reported: string }
  | { readonly kind: "ambiguous" | "none" };

const WITH_COMPARATOR = /^([<>≤≥])\s*(.*)$/;
const OUT_OF_RANGE = /^OOR\s*([<>])$/i;

/** `≤` says no more than `<` about a value that was not measured. */
const COMPARATORS: Readonly<Record<string, Comparator>> = { "<": "<", "≤": "<", ">": ">", "≥": ">" };

/** Reads `12.5`, `12,5`, `<2,3`, `> 10 000`, `OOR <`; everything else is no concentration. */
export function readConcentration(text: string, evidence: DecimalEvidence): ConcentrationReading {
  const plain = plainNumberText(text);
  const outside = OUT_OF_RANGE.exec(plain)?.[1];
  if (outside) return { kind: "out-of-range", comparator: outside === "<" ? "<" : ">", reported: text };
  const [, sign = "", rest = plain] = WITH_COMPARATOR.exec(plain) ?? [];
  const read = readNumber(rest, evidence);
  if (read.kind !== "number") return { kind: read.kind };
  return { kind: "value", comparator: COMPARATORS[sign] ?? "=", value: read.value, reported: text };
}
