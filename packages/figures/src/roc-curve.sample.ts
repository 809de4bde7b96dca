import type { RocArea, RocColumn, RocCurveData, RocCurveWords } from "./roc-curve.data.ts";

/** Words of the tests. */
export const words: RocCurveWords = {
  ...{ belowLimit: "below", aboveLimit: "above", oneCase: "one case", chance: "chance" },
  ...{ protectedAnswer: "protected answer", withheld: "withheld" },
  table: {
    ...{ what: "What", source: "Source", exact: "exact", protected: "protected", area: "Area", lower: "Lower" },
    ...{ upper: "Upper", cut: "Cut", sensitivity: "Sensitivity", specificity: "Specificity", note: "Note" },
    ...{ group: "Group", outcome: "Outcome", case: "Case", value: "Value" },
  },
};

/** An exact area with its interval. */
export function area(key: string, value: number | null, given: Partial<RocArea> = {}): RocArea {
  const [lower, upper] = value === null ? [null, null] : [value - 0.2, value + 0.1];
  return {
    key,
    label: key,
    source: "EXACT",
    area: value,
    lower,
    upper,
    text: value === null ? "too few" : "",
    ...given,
  };
}

/** The cases of one center with, or without, the outcome; "<2" lies below its limit. */
export function column(label: string, outcome: boolean, values: readonly (number | string)[]): RocColumn {
  return {
    ...{ key: `${label} ${outcome}`, label, group: label, outcome, countLabel: `n = ${values.length}` },
    outcomeLabel: outcome ? "responded" : "no response",
    points: values.map((value, at) => ({
      ...{ key: `${label} ${outcome} ${at}`, label: `P${at}`, spokenLabel: `${value} pg/mL` },
      value: Number(String(value).replace("<", "")),
      comparator: String(value).startsWith("<") ? "<" : "=",
    })),
  };
}

/** With 8, 4; without 2 below the limit, 6: three of four pairs are told rightly. */
export const beforeDrug: RocCurveData = {
  title: "IL-1β and response",
  ...{ sensitivityLabel: "Sensitivity", specificityLabel: "Specificity", areaLabel: "Area", valueLabel: "pg/mL" },
  lines: [
    {
      ...{ key: "all", label: "All: 2 with, 2 without", group: "all", whole: true },
      steps: [
        { cut: null, sensitivity: 1, specificity: 0, spokenLabel: "all" },
        { cut: 3, sensitivity: 1, specificity: 0.5, spokenLabel: "cut 3" },
        { cut: 5, sensitivity: 0.5, specificity: 0.5, spokenLabel: "cut 5" },
        { cut: 7, sensitivity: 0.5, specificity: 1, spokenLabel: "cut 7" },
        { cut: null, sensitivity: 0, specificity: 1, spokenLabel: "none" },
      ],
    },
  ],
  areas: [
    area("within", 0.75),
    area("DeLong", null),
    area("Consortium", 0.7, { source: "PROTECTED", withheld: { reason: "Fewer than 20", text: "<20" } }),
  ],
  columns: [column("Versailles", true, [8, 4]), column("Versailles", false, ["<2", 6])],
  cut: { value: 7, label: "cut 7" },
};
