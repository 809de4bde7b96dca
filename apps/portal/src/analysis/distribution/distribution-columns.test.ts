import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type {
  DistributionAnswerFragment,
  ExactCytokineCellFragment,
  ProtectedCytokineCellFragment,
} from "../../generated/operations.ts";
import words from "../../language/en.ts";
import type { Wording } from "../../language/use-language.ts";
import { distributionColumns } from "./distribution-columns.ts";

let wording: Wording;

beforeAll(async () => {
  await i18next.init({
    interpolation: { escapeValue: false },
    lng: "en",
    ns: ["portal"],
    defaultNS: "portal",
    resources: { en: { portal: words } },
  });
  wording = { t: i18next.t, language: "en", localized: (text) => text.en };
});

const keyOf = (platform: string) => `IL_1B|PBMC_SUPERNATANT|FRESH|NONE|17-30h|1e6.0|${platform}|-`;
const ELISA = keyOf("ELISA");
const LUMINEX = keyOf("LUMINEX");

type Point = ExactCytokineCellFragment["points"][number];

const quantile = (value: number) => ({ __typename: "Quantile" as const, comparator: "EQ" as const, value });

function distribution(n: number, median: number): NonNullable<ExactCytokineCellFragment["levels"]> {
  return {
    __typename: "Distribution",
    n,
    belowLimit: 0,
    aboveLimit: 0,
    shareBelow: 0,
    unit: "pg/mL",
    median: quantile(median),
    q1: quantile(median / 2),
    q3: quantile(median * 2),
    geometricMean: null,
  };
}

function point(code: string, value: number, comparator: "EQ" | "LT" = "EQ", comparabilityClass = ELISA): Point {
  return {
    __typename: "CytokinePoint",
    day: -3,
    comparabilityClass,
    flagged: false,
    case: { __typename: "CaseReference", id: `case ${code}`, code },
    cohort: {
      __typename: "Cohort",
      id: "cohort",
      center: { __typename: "Center", id: "center", shortName: "Poitiers" },
    },
    value: {
      __typename: "Concentration",
      comparator,
      unit: "pg/mL",
      lowerLimit: 0.8,
      canonical: { __typename: "Quantity", value, unit: "pg/mL" },
    },
    foldChange: null,
  };
}

function exactCell(part: Partial<ExactCytokineCellFragment>): ExactCytokineCellFragment {
  return {
    __typename: "CytokineCell",
    caseGroup: "PATIENT",
    phase: "BEFORE",
    n: 2,
    kindreds: 2,
    missing: 0,
    belowLimit: 0,
    keys: [],
    levels: distribution(2, 200),
    byClass: [],
    foldChanges: null,
    vsControls: null,
    vsControlsByPerson: null,
    vsControlsByCenter: [],
    vsBaseline: null,
    stimulationIndex: null,
    points: [point("P1", 100), point("P2", 300)],
    ...part,
  };
}

const withheld = { __typename: "Withheld" as const, reason: "TOO_FEW_PERSONS" as const, bound: "<10" };

const withheldCell: ProtectedCytokineCellFragment = {
  __typename: "ProtectedCytokineCell",
  caseGroup: "PATIENT",
  phase: "BEFORE",
  keys: [],
  count: withheld,
  levels: [],
  vsControls: withheld,
};

function answer(
  exact: readonly ExactCytokineCellFragment[],
  ofConsortium: readonly ProtectedCytokineCellFragment[] = [],
): DistributionAnswerFragment {
  const classes = new Set(exact.flatMap((cell) => cell.points.map((one) => one.comparabilityClass)));
  return {
    __typename: "CytokineSummaryAnswer",
    exact: {
      __typename: "ExactCytokineSummary",
      cohorts: [],
      releases: [],
      gate: {
        __typename: "ComparabilityGate",
        pooled: false,
        leftOut: [],
        classes: [...classes].map((key) => ({
          __typename: "ComparabilityClass" as const,
          key,
          platform: key.split("|")[6] ?? "",
          kit: null,
          cases: 1,
          centers: [],
        })),
      },
      cells: [...exact],
    },
    protected: {
      __typename: "ProtectedCytokineSummary",
      opening: null,
      policy: "SDC-1",
      includesOwn: true,
      withheld: null,
      cohorts: [],
      cells: [...ofConsortium],
    },
    existsOnly: { __typename: "ExistsOnly", cohorts: [] },
    provenance: {
      __typename: "Provenance",
      hash: "hash",
      link: "/",
      definitions: [],
      computedAt: "2026-11-22T00:00:00Z",
      policy: "SDC-1",
      standing: null,
      releases: [],
      notes: [],
    },
  };
}

describe("the columns of a cytokine figure", () => {
  it("stand along the treatment, controls first, the consortium's beside the exact one", () => {
    const cells = [
      exactCell({ phase: "AFTER" }),
      exactCell({ caseGroup: "HEALTHY_CONTROL", phase: null }),
      exactCell({ phase: "BEFORE" }),
    ];
    const columns = distributionColumns(answer(cells, [withheldCell]), "level", wording);
    expect(columns.map((column) => [column.label, column.source])).toEqual([
      ["Healthy controls", "EXACT"],
      ["Before anakinra", "EXACT"],
      ["Before anakinra (consortium)", "PROTECTED"],
      ["After anakinra", "EXACT"],
    ]);
  });

  it("keep a value below its limit as such, and say so to the ear", () => {
    const [column] = distributionColumns(
      answer([exactCell({ points: [point("P2", 5), point("P1", 0.8, "LT")] })]),
      "level",
      wording,
    );
    expect(column?.points.map((one) => [one.label, one.comparator, one.spokenLabel])).toEqual([
      ["P1", "<", "P1, below 0.8 pg/mL, Poitiers, D−3, 1 of 2"],
      ["P2", "=", "P2, 5 pg/mL, Poitiers, D−3, 2 of 2"],
    ]);
  });

  it("hold no number of a withheld answer, only its bound and its reason", () => {
    const columns = distributionColumns(answer([], [withheldCell]), "foldChange", wording);
    expect(columns).toMatchObject([
      {
        points: [],
        box: null,
        geometricMean: null,
        withheld: { text: "<10", reason: words.words.withheld.TOO_FEW_PERSONS },
      },
    ]);
  });

  it("keep raw levels of two assays apart, in the order of the gate", () => {
    const part = (comparabilityClass: string, n: number, median: number) => ({
      __typename: "ClassDistribution" as const,
      comparabilityClass,
      distribution: distribution(n, median),
    });
    const cell = exactCell({
      levels: null,
      byClass: [part(LUMINEX, 1, 300), part(ELISA, 2, 150)],
      points: [point("P1", 100), point("P2", 200), point("P3", 300, "EQ", LUMINEX)],
    });
    const columns = distributionColumns(answer([cell]), "level", wording);
    expect(columns.map((column) => [column.label, column.points.map((one) => one.label)])).toEqual([
      ["Before anakinra, ELISA", ["P1", "P2"]],
      ["Before anakinra, Luminex", ["P3"]],
    ]);
  });

  it("have the consortium's column right of the exact one of the same class, each naming it", () => {
    const part = (comparabilityClass: string, n: number, median: number) => ({
      __typename: "ClassDistribution" as const,
      comparabilityClass,
      distribution: distribution(n, median),
    });
    const number = (value: number) => ({
      __typename: "ProtectedNumber" as const,
      value,
      lower: null,
      upper: null,
      unit: "pg/mL",
      estimator: "GEOMETRIC_MEAN_T",
    });
    const ofClass = (comparabilityClass: string, median: number) => ({
      __typename: "ProtectedClassLevels" as const,
      comparabilityClass,
      count: { __typename: "RoundedCount" as const, about: 10, policy: "SDC-1", opening: "2026-11-22" },
      median: number(median),
      q1: number(median / 2),
      q3: number(median * 2),
      geometricMean: number(median),
    });
    const cell = exactCell({
      levels: null,
      byClass: [part(ELISA, 1, 100), part(LUMINEX, 1, 300)],
      points: [point("P1", 100), point("P2", 300, "EQ", LUMINEX)],
    });
    const ofConsortium = { ...withheldCell, levels: [ofClass(LUMINEX, 310), ofClass(ELISA, 110)] };
    const columns = distributionColumns(answer([cell], [ofConsortium]), "level", wording);
    expect(columns.map((column) => [column.label, column.geometricMean])).toEqual([
      ["Before anakinra, ELISA", null],
      ["Before anakinra, ELISA (consortium)", { value: 110, lower: null, upper: null }],
      ["Before anakinra, Luminex", null],
      ["Before anakinra, Luminex (consortium)", { value: 310, lower: null, upper: null }],
    ]);
  });

  it("leave controls out of a figure of fold changes over controls", () => {
    const cells = [exactCell({ caseGroup: "HEALTHY_CONTROL", phase: null }), exactCell({})];
    const columns = distributionColumns(answer(cells), "foldChange", wording);
    expect(columns.map((column) => column.label)).toEqual(["Before anakinra"]);
  });
});
