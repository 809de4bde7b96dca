/** One cytokine the portal knows: its code (also the GraphQL enum value), its gene, its written forms. */
export interface AnalyteEntry {
  readonly code: string;
  readonly label: string;
  /** HGNC identifier of the gene that codes for it. */
  readonly hgncId: string;
  /** Physiological ceiling in pg/mL for a warning about units, far above any published value. */
  readonly plausibleUpToPgPerMl: number;
  /** Written forms met in files, normalised by {@link normaliseAnalyteName}. */
  readonly writtenAs: readonly string[];
}

/** Every analyte of the portal, in the order of menus and tables. Canonical unit: pg/mL for all. */
export const ANALYTES = [
  {
    code: "IL_1B",
    label: "IL-1β",
    hgncId: "HGNC:5992",
    plausibleUpToPgPerMl: 1e6,
    writtenAs: ["il1b", "il1beta", "il1ß", "il1f2"],
  },
  {
    code: "IL_1RA",
    label: "IL-1Ra",
    hgncId: "HGNC:6000",
    plausibleUpToPgPerMl: 1e7,
    writtenAs: ["il1ra", "il1rn", "il1ralpha", "il1receptorantagonist", "il1rantagonist", "il1f3"],
  },
  { code: "IL_6", label: "IL-6", hgncId: "HGNC:6018", plausibleUpToPgPerMl: 1e7, writtenAs: ["il6"] },
  {
    code: "TNF_A",
    label: "TNF-α",
    hgncId: "HGNC:11892",
    plausibleUpToPgPerMl: 1e6,
    writtenAs: [
      "tnf",
      "tnfa",
      "tnfalpha",
      "tumornecrosisfactor",
      "tumornecrosisfactoralpha",
      "facteurdenecrosetumorale",
    ],
  },
  { code: "IL_18", label: "IL-18", hgncId: "HGNC:5986", plausibleUpToPgPerMl: 1e7, writtenAs: ["il18"] },
  { code: "IL_10", label: "IL-10", hgncId: "HGNC:5962", plausibleUpToPgPerMl: 1e6, writtenAs: ["il10"] },
  { code: "IL_8", label: "IL-8", hgncId: "HGNC:6025", plausibleUpToPgPerMl: 1e7, writtenAs: ["il8", "cxcl8"] },
  {
    code: "IFN_G",
    label: "IFN-γ",
    hgncId: "HGNC:5438",
    plausibleUpToPgPerMl: 1e6,
    writtenAs: ["ifng", "ifngamma", "interferongamma"],
  },
] as const satisfies readonly AnalyteEntry[];

/** Code of an analyte, such as `IL_1B`. */
export type Analyte = (typeof ANALYTES)[number]["code"];

/** All analyte codes, in menu order. */
export const ANALYTE_CODES: readonly Analyte[] = ANALYTES.map((entry) => entry.code);

const byWrittenForm = new Map<string, Analyte>(
  ANALYTES.flatMap((entry) => [
    ...entry.writtenAs.map((form): [string, Analyte] => [form, entry.code]),
    [normaliseAnalyteName(entry.code), entry.code],
  ]),
);

/**
 * Lower case, Greek letters spelled out, everything but letters and digits removed, `interleukin(e)` shortened:
 * `IL-1β`, `Il 1 beta` and `Interleukine-1 bêta` meet.
 */
export function normaliseAnalyteName(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("α", "alpha")
    .replaceAll("β", "beta")
    .replaceAll("γ", "gamma")
    .replace(/[^a-z0-9ß]/g, "")
    .replace(/^interleukine?/, "il");
}

/** The analyte a written name means, or `null` when the name is not known. */
export function analyteOf(text: string): Analyte | null {
  return byWrittenForm.get(normaliseAnalyteName(text)) ?? null;
}

/** The entry of an analyte. */
export function analyteEntry(code: Analyte): AnalyteEntry {
  const entry = ANALYTES.find((candidate) => candidate.code === code);
  if (!entry) throw new RangeError(`unknown analyte ${code}`);
  return entry;
}
