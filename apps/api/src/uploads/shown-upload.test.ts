import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk } from "../../../../test/kit/upload-desk.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("shown_upload");
  await desk.sendChecked(smallCohortFile);
  const { id } = await desk.sendChecked(smallCohortFile, { cohort: desk.consortium.strict });
  await desk.discard(desk.consortium.accounts.manager, id);
  // Two causes keep the first file out and one asks to be looked at.
  const found = (severity: string) => ({ rule: "VALUE", severity, occurrences: 7 });
  await desk.consortium.admin.query("update portal.upload set problems = $1, settings = $2 where state = 'CHECKED'", [
    JSON.stringify([found("ERROR"), found("WARNING"), found("ERROR")]),
    JSON.stringify({ blankErases: true }),
  ]);
});
afterAll(() => desk?.close());

/** What a question answers, and the text of its statements on uploads. */
async function asked(fields: string) {
  const statements: string[] = [];
  desk.consortium.database.observeStatements((text) => statements.push(text));
  const answer = await desk.ask(desk.consortium.accounts.manager, `{ uploads { nodes { ${fields} } } }`);
  desk.consortium.database.observeStatements(() => undefined);
  return { answer, statements: statements.filter((text) => text.includes("portal.upload")) };
}

describe("a list of files", () => {
  it("counts what was found of each without reading it", async () => {
    const { answer, statements } = await asked("state errors warnings blankErases");
    expect(answer).toEqual({
      nodes: [
        { state: "DISCARDED", errors: 0, warnings: 0, blankErases: false },
        { state: "CHECKED", errors: 2, warnings: 1, blankErases: true },
      ],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/difference|mapping|repairs|rare_combinations/);
  });

  it("reads what was found where it is asked for, of all files in one statement", async () => {
    const { answer, statements } = await asked("problems { severity } difference { added } rareCombinations { cases }");
    // A file that was given up keeps no difference; the small file has three cases, all new.
    expect(answer).toMatchObject({
      nodes: [
        { problems: [], difference: null },
        { problems: [{ severity: "ERROR" }, { severity: "WARNING" }, { severity: "ERROR" }], difference: { added: 3 } },
      ],
    });
    expect(statements.map((text) => /\/\* (\w+)/.exec(text)?.[1])).toEqual(["uploadsPage", "uploadFindings"]);
  });
});
