import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import words from "../../language/en.ts";
import type { Wording } from "../../language/use-language.ts";
import { boundText, cellRatioText, pooledTexts } from "./ratio-text.ts";

let wording: Wording;

beforeAll(async () => {
  await i18next.init({
    ...{ interpolation: { escapeValue: false }, lng: "en", ns: ["portal"], defaultNS: "portal" },
    resources: { en: { portal: words } },
  });
  wording = { t: i18next.t, language: "en", localized: (text) => text.en };
});

it("says of a bound which end is known, or both", () => {
  expect(boundText({ atLeast: 29, atMost: null }, wording)).toBe("at least ×29");
  expect(boundText({ atLeast: null, atMost: 0.02 }, wording)).toBe("at most ×0.02");
  expect(boundText({ atLeast: 2, atMost: 5 }, wording)).toBe("at least ×2; at most ×5");
});

it("says beside a pooled ratio what its centers alone would give, where another is expected, and I² with its interval", () => {
  const alone = { hartungKnappLower: 16, hartungKnappUpper: 20, iSquared: 0, iSquaredLower: 0, iSquaredUpper: 0.83 };
  expect(pooledTexts({ ...alone, predictionLower: 8, predictionUpper: 38 }, wording)).toEqual([
    "Hartung–Knapp alone 16–20",
    "a further center 8–38",
    "I² 0% (0% to 83%)",
  ]);
  expect(pooledTexts({ ...alone, predictionLower: null, predictionUpper: null }, wording)).toHaveLength(2);
});

it("names platform and kit of ratios of one center that are shown apart", () => {
  const none = { denominator: "vsControls", nNumerator: 4, nDenominator: 4 };
  const bound = {
    __typename: "RatioBound" as const,
    ...none,
    certainAtLeast: null,
    certainAtMost: null,
    atMost: null,
    centers: 1,
  };
  const stratum = (kit: string, atLeast: number) => ({
    __typename: "CenterRatio" as const,
    comparabilityClass: `IL_1B|PBMC_SUPERNATANT|FRESH|NONE|17-30h|1e6.0|LUMINEX|${kit}`,
    denominatorKind: "SAME_CENTER_AND_CLASS" as const,
    center: { __typename: "Center" as const, id: "1", shortName: "Poitiers" },
    result: { ...bound, atLeast },
  });
  const cell = {
    vsControls: { __typename: "RatioNotEstimable" as const, ...none, reason: "SHOWN_APART" },
    vsControlsByCenter: [stratum("Kit A", 29), stratum("Kit B", 40)],
  };
  expect(cellRatioText(cell, wording)).toBe(
    "Poitiers, Luminex, Kit A at least ×29; Poitiers, Luminex, Kit B at least ×40",
  );
});
