import { existsSync, openAsBlob } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  askedConstants,
  checkFile,
  draftOf,
  inspectFile,
  type MappingDraft,
  mappingOf,
  writeMapping,
} from "../index.ts";
import { parseMapping } from "./parse-mapping.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/il6-endotoxin/", import.meta.url));
/** Continuous integration always has the data; a clone without it leaves these out. */
const withoutData = !existsSync(folder) && !process.env.CI;

const ANSWERS: MappingDraft["constants"] = {
  "cases.group": "HEALTHY_CONTROL",
  "cases.sex": "UNKNOWN",
  "samples.day": "1",
  "samples.specimen": "PLASMA",
  "samples.stimulus": "NONE",
  "assays.platform": "OTHER",
};

/** The draft as proposed, with what is left over ignored, and the questions it asks. */
async function proposed(name: string) {
  const content = await openAsBlob(`${folder}${name}`);
  const { guess } = await inspectFile({ content, name }, {}, []);
  if (!guess) throw new Error("nothing was proposed");
  const roles = Object.entries(guess.draft.roles).map(
    ([column, role]) => [column, role.kind === "UNDECIDED" ? ({ kind: "IGNORED" } as const) : role] as const,
  );
  const draft = { ...guess.draft, roles: Object.fromEntries(roles) };
  return { content, guess, draft, asked: askedConstants(draft).map(({ target }) => target) };
}

describe.skipIf(withoutData)("files of published studies that nobody here wrote", () => {
  it("are matched but for the columns the portal has no place for: 21 volunteers with 83 values", async () => {
    const name = "Endotoxin_cytokine_data_140530.csv";
    const { content, guess, draft, asked } = await proposed(name);
    const of = (column: string) => guess.columns.find((one) => one.column === column);
    expect(of("IL6_pgml-1")).toMatchObject({ role: { kind: "VALUE", analyte: "IL_6", unit: "pg/mL" }, confidence: 1 });
    expect(of("Subject")).toMatchObject({ role: { target: "cases.case_code" }, reason: "NAME" });
    expect(of("Hour")).toMatchObject({ role: { target: "samples.nominal_hours" } });
    const open = guess.columns.filter(({ role }) => role.kind === "UNDECIDED").map(({ column }) => column);
    expect(open).toEqual(["Study", "TimeFromCatheter_h", "TimeAsleep", "TimeAwake", "n"]);
    expect(asked).toEqual(["cases.group", "cases.sex", "samples.specimen", "samples.stimulus", "assays.platform"]);
    const mapping = writeMapping(mappingOf({ ...draft, constants: ANSWERS }));
    const { counts, problems } = await checkFile({ content, name }, { settings: {}, mapping, repairs: [] });
    expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(counts).toMatchObject({ cases: 21, samples: 83, measurements: 83 });
  });

  // By hand: 102 lines below the names, subjects 1 to 15.
  it("are asked for the day where no column tells it: 15 volunteers with 102 values", async () => {
    const name = "Knudsen2008individual.csv";
    const { content, draft, asked } = await proposed(name);
    expect(asked).toContain("samples.day");
    const mapping = writeMapping(mappingOf({ ...draft, constants: ANSWERS }));
    const { counts, problems } = await checkFile({ content, name }, { settings: {}, mapping, repairs: [] });
    expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(counts).toMatchObject({ cases: 15, samples: 102, measurements: 102 });
  });
});

describe("decisions about columns", () => {
  const draft: MappingDraft = {
    roles: {
      Sujet: { kind: "FIELD", target: "cases.case_code", prefix: "P" },
      Sexe: { kind: "FIELD", target: "cases.sex", words: { "1": "MALE" } },
      Jour: { kind: "FIELD", target: "samples.day" },
      "IL-6 LPS": { kind: "VALUE", analyte: "IL_6", unit: "pg/mL", stimulus: "LPS", lowerLimit: "2.3" },
      n: { kind: "IGNORED" },
    },
    constants: { "cases.group": "PATIENT", "samples.specimen": "SERUM", "assays.platform": "ELISA" },
    numberReplicates: true,
  };

  it("come back from the mapping they became, through its file", () => {
    const { mapping } = parseMapping(writeMapping(mappingOf(draft)));
    const back = mapping && draftOf(mapping);
    expect(back?.roles).toEqual(draft.roles);
    expect(back && mappingOf(back)).toEqual(mappingOf(draft));
  });

  it("cannot be had from a mapping that says more than they can", () => {
    const { mapping } = parseMapping(
      JSON.stringify({ version: 1, columns: { "cases.case_code": { template: "S{a}-{b}" } }, ignored: [] }),
    );
    expect(mapping && draftOf(mapping)).toBeNull();
  });
});

describe("a file some of whose columns were in an earlier one", () => {
  it("has these recognised, says from when, and leaves only the others open", async () => {
    const mapping = writeMapping(
      mappingOf({
        roles: { Pers: { kind: "FIELD", target: "cases.case_code" }, Stade: { kind: "IGNORED" } },
        constants: { "cases.group": "PATIENT", "cases.sex": "UNKNOWN" },
        numberReplicates: false,
      }),
    );
    const known = [{ id: "1", name: null, savedOn: "2026-03-03", columns: ["Pers", "Stade"], mapping }];
    const content = new Blob(["Pers;Stade;Zone\nP-01;3;a\n"]);
    const { guess, fitting } = await inspectFile({ content, name: "x.csv" }, {}, known);
    expect(fitting).toBeNull();
    expect(guess?.columns.map(({ column, reason, knownFrom }) => [column, reason, knownFrom])).toEqual([
      ["Pers", "KNOWN", "2026-03-03"],
      ["Stade", "KNOWN", "2026-03-03"],
      ["Zone", "NONE", null],
    ]);
    const again = new Blob(["Stade;Pers\n3;P-01\n"]);
    expect((await inspectFile({ content: again, name: "x.csv" }, {}, known)).fitting?.id).toBe("1");
  });
});
