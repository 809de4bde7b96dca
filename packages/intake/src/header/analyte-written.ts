import { type Analyte, analyteOf, normaliseAnalyteName } from "@nlrp12/domain";

/** Names of columns, kits and exports beyond those of the domain. */
const FURTHER: Readonly<Record<string, Analyte>> = {
  il1be: "IL_1B",
  il1bêta: "IL_1B",
  hil1b: "IL_1B",
  humanil1b: "IL_1B",
  il1ralpha: "IL_1RA",
  il1receptora: "IL_1RA",
  hil1ra: "IL_1RA",
  hil6: "IL_6",
  humanil6: "IL_6",
  tnfal: "TNF_A",
  htnfa: "TNF_A",
  tnfalfa: "TNF_A",
  hil18: "IL_18",
  humanil18: "IL_18",
  il18total: "IL_18",
  totalil18: "IL_18",
  hil10: "IL_10",
  hil8: "IL_8",
  il8cxcl8: "IL_8",
  ifngama: "IFN_G",
  ifng: "IFN_G",
  infg: "IFN_G",
  interferongama: "IFN_G",
};

/**
 * The analyte a column name or cell means, with the names of kits and exports besides those of the domain: `hIL-6`,
 * `IL-18 total`, `TNF-alfa`. IL-1, IL-1α, IL-18BP and IL-6R are other molecules and are none of these.
 */
export function analyteWritten(text: string): Analyte | null {
  return analyteOf(text) ?? FURTHER[normaliseAnalyteName(text)] ?? null;
}
