import { describe, expect, it } from "vitest";
import { namePartsOf } from "./name-parts.ts";

const NONE = {
  analyte: null,
  unit: null,
  stimulus: null,
  specimen: null,
  cultureHours: null,
  day: null,
  replicate: null,
  rest: "",
};

describe("what a column name of a laboratory says", () => {
  it.each([
    ["IL6_pgml-1", { analyte: "IL_6", unit: "pg/mL" }],
    ["IL-6 (pg/mL)", { analyte: "IL_6", unit: "pg/mL" }],
    ["IL-1β [pg/ml]", { analyte: "IL_1B", unit: "pg/mL" }],
    ["IL 1 bêta (ng/L)", { analyte: "IL_1B", unit: "ng/L" }],
    ["IL1b_LPS_24h_pgml", { analyte: "IL_1B", stimulus: "LPS", cultureHours: "24", unit: "pg/mL" }],
    ["IL-18 / spontané", { analyte: "IL_18", stimulus: "NONE" }],
    ["TNF-α, LPS + ATP", { analyte: "TNF_A", stimulus: "LPS_ATP" }],
    ["IL-1 receptor antagonist (ng/ml)", { analyte: "IL_1RA", unit: "ng/mL" }],
    ["IL-1Ra NS H24", { analyte: "IL_1RA", stimulus: "NONE", cultureHours: "24" }],
    ["IL-6 plasma J30 rep2", { analyte: "IL_6", specimen: "PLASMA", day: "30", replicate: "2" }],
    ["CRP mg/L", { unit: "mg/L", rest: "crp" }],
    ["Âge au début (ans)", { unit: "years", rest: "age au debut" }],
    ["hIL-6", { analyte: "IL_6" }],
    ["IL-6 fg/mL", { analyte: "IL_6", unit: "fg/mL" }],
  ])("%s", (name, parts) => {
    expect(namePartsOf(name)).toEqual({ ...NONE, ...parts });
  });

  it.each(["IL-1", "IL-1α", "IL-18BP", "IL-6R", "sujet"])("does not take %s for an analyte", (name) => {
    expect(namePartsOf(name).analyte).toBeNull();
  });
});
