import { afterAll, expect, it, vi } from "vitest";
import type { FileFindings, FileToCheck, ReadingChoices } from "./file-check.ts";

afterAll(() => void vi.unstubAllGlobals());

/** The worker outside a browser: the scope it speaks through is all that stands for one. */
async function checkedInWorker(file: FileToCheck): Promise<FileFindings> {
  return new Promise((resolve) => {
    const scope: Record<string, unknown> = { addEventListener: () => undefined, postMessage: resolve };
    vi.stubGlobal("self", scope);
    vi.resetModules();
    void import("./file-check.worker.ts").then(() => (scope.onmessage as (event: object) => void)({ data: file }));
  });
}

const rulesOf = async (text: string, choices: ReadingChoices) => {
  const bytes = Buffer.from(text, "latin1");
  const { problems } = await checkedInWorker({ bytes, fileName: "cases.csv", mappingText: null, choices });
  return problems.map((problem) => problem.rule);
};

it("checks a file again as a person says it is read", async () => {
  const text = "case_code;group;sex;age_at_onset_years\nD1;PATIENT;F;1,234\n";
  expect(await rulesOf(text, {})).toEqual(["AMBIGUOUS_NUMBER"]);
  expect(await rulesOf(text, { decimal: "," })).toEqual([]);
});

it("obeys the character set that is chosen, and says so where the bytes do not fit it", async () => {
  const text = "case_code;group;sex\nC1;témoin sain;F\n";
  expect(await rulesOf(text, {})).toEqual([]);
  expect(await rulesOf(text, { charset: "utf-8" })).toEqual(["WRONG_CHARSET"]);
});
