import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import en from "../../language/en.ts";
import fr from "../../language/fr.ts";
import type { Wording } from "../../language/use-language.ts";
import { respondersText } from "../response/responders-text.ts";
import { classLabel, classText, stratumLabel } from "./comparability-class.ts";

const wording: Wording = { t: i18next.t, language: "en", localized: (text) => text.en };

beforeAll(async () => {
  await i18next.init({
    interpolation: { escapeValue: false },
    ns: ["portal"],
    defaultNS: "portal",
    resources: { en: { portal: en }, fr: { portal: fr } },
  });
});

async function inLanguage(language: Wording["language"]): Promise<Wording> {
  await i18next.changeLanguage(language);
  return { ...wording, t: i18next.t, language };
}

const LUMINEX = "IL_1B|PBMC_SUPERNATANT|FRESH|NONE|17-30h|1e6.0|LUMINEX|Kit A";

describe("a comparability class in words", () => {
  it("reads as the assay and culture it stands for", async () => {
    expect(classText(LUMINEX, await inLanguage("en"))).toBe(
      "fresh, spontaneous secretion, 17–30 h of culture, ~1 million cells/mL, Luminex, Kit A",
    );
    expect(classText(LUMINEX, await inLanguage("fr"))).toBe(
      "frais, sécrétion spontanée, 17–30 h de culture, ~1 million de cellules/mL, Luminex, Kit A",
    );
  });

  it("says what was not cultured, and a dose", async () => {
    // 10^6.5 is 3,162,278 and 10^5.5 is 316,228; to one digit 3 million and 300,000.
    const french = await inLanguage("fr");
    expect(classText("IL_1B|PLASMA|FROZEN|NONE|none|none|OTHER|-", french)).toBe(
      "congelé, sécrétion spontanée, sans culture, Autre plateforme",
    );
    expect(classText("IL_6|PBMC_SUPERNATANT|UNKNOWN|LPS@1ug/mL|61h+|1e6.5|MSD|-", french)).toBe(
      "conservation inconnue, LPS 1ug/mL, 61 h de culture ou plus, ~3 millions de cellules/mL, MSD",
    );
    expect(classText("IL_6|PBMC_SUPERNATANT|FRESH|LPS|1-6h|1e5.5|MSD|-", await inLanguage("en"))).toBe(
      "fresh, LPS, 1–6 h of culture, ~300,000 cells/mL, MSD",
    );
  });

  it("is named by no more than tells it from the others", async () => {
    const english = await inLanguage("en");
    const frozen = LUMINEX.replace("FRESH", "FROZEN");
    const msd = LUMINEX.replace("LUMINEX", "MSD");
    expect(classLabel(LUMINEX, [LUMINEX, msd], english)).toBe("Luminex");
    expect([LUMINEX, frozen, msd].map((key) => classLabel(key, [LUMINEX, frozen, msd], english))).toEqual([
      "Luminex, fresh",
      "Luminex, frozen",
      "MSD",
    ]);
  });
});

describe("a stratum in words", () => {
  const stratum = (id: string, comparabilityClass: string) => ({
    center: { shortName: `Center ${id}` },
    comparabilityClass,
  });

  it("is its center, with platform and kit where the center has several classes", async () => {
    const english = await inLanguage("en");
    const strata = [
      stratum("A", LUMINEX),
      stratum("A", LUMINEX.replace("Kit A", "Kit B")),
      stratum("A", LUMINEX.replace("LUMINEX|Kit A", "MSD|-")),
      stratum("B", LUMINEX),
    ];
    expect(strata.map((one) => stratumLabel(one, strata, english))).toEqual([
      "Center A, Luminex, Kit A",
      "Center A, Luminex, Kit B",
      "Center A, MSD",
      "Center B",
    ]);
  });

  it("names what else differs where one kit read two kinds of samples", async () => {
    const strata = [stratum("A", LUMINEX), stratum("A", LUMINEX.replace("FRESH", "FROZEN"))];
    const french = await inLanguage("fr");
    expect(strata.map((one) => stratumLabel(one, strata, french))).toEqual([
      "Center A, Luminex, Kit A, frais",
      "Center A, Luminex, Kit A, congelé",
    ]);
  });
});

describe("numbers of cases in words", () => {
  it("are singular for 0 and 1 in French, for 1 alone in English", async () => {
    const french = await inLanguage("fr");
    expect([0, 1, 2].map((count) => respondersText(count, count, french))).toEqual([
      "0 répondeur sur 0 évaluable",
      "1 répondeur sur 1 évaluable",
      "2 répondeurs sur 2 évaluables",
    ]);
    const english = await inLanguage("en");
    expect([0, 1, 2].map((count) => respondersText(count, 6, english))).toEqual([
      "0 responders of 6 evaluable",
      "1 responder of 6 evaluable",
      "2 responders of 6 evaluable",
    ]);
  });
});
