import {
  AGE_BANDS,
  CASE_GROUPS,
  FEATURE_PRESENCES,
  PLATFORMS,
  PRESERVATIONS,
  RESPONSE_CLASSES,
  SEXES,
  SPECIMENS,
  STIMULI,
  STOP_REASONS,
  VARIANT_CLASSIFICATIONS,
  ZYGOSITIES,
} from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { DICTIONARY, SHEET_NAMES, WRITTEN_WORDS } from "../index.ts";
import { fieldOf } from "../merging/cohort-column.ts";
import { codeOf, foldWord } from "./written-form.ts";

const VOCABULARY: Readonly<Record<keyof typeof WRITTEN_WORDS, readonly string[]>> = {
  group: CASE_GROUPS,
  sex: SEXES,
  ageBand: AGE_BANDS,
  zygosity: ZYGOSITIES,
  classification: VARIANT_CLASSIFICATIONS,
  presence: FEATURE_PRESENCES,
  stopReason: STOP_REASONS,
  response: RESPONSE_CLASSES,
  specimen: SPECIMENS,
  stimulus: STIMULI,
  preservation: PRESERVATIONS,
  platform: PLATFORMS,
};

describe("the data dictionary", () => {
  it("offers exactly the words of the field, and no written form means two of them", () => {
    for (const [list, words] of Object.entries(WRITTEN_WORDS)) {
      const codes = words.map(({ code }) => code);
      expect(codes).toEqual(VOCABULARY[list as keyof typeof WRITTEN_WORDS]);
      const forms = words.flatMap(({ code, writtenAs }) => [...new Set([code, ...writtenAs].map(foldWord))]);
      expect(new Set(forms).size).toBe(forms.length);
      expect(codes.map((code) => codeOf(words, code))).toEqual(codes);
    }
  });

  it("has a column for every field of a cohort file, and the other way round", async () => {
    const { file } = await checked(zipOf(SMALL_COHORT));
    for (const name of SHEET_NAMES) {
      const columns = DICTIONARY.find((sheet) => sheet.name === name)?.columns.map((column) => fieldOf(column.name));
      const fields = Object.keys(file?.[name][0] ?? {}).filter(
        (field) => field !== "comparator" && field !== "reported",
      );
      expect(columns?.toSorted()).toEqual(fields.toSorted());
    }
  });

  it("is plain data that can be served as JSON", () => {
    expect(JSON.parse(JSON.stringify(DICTIONARY))).toEqual(DICTIONARY);
  });
});
