import type { CohortFile } from "@nlrp12/domain";
import { checkTables, readTables, wholeFile, writeCsvZip } from "@nlrp12/intake";
import { describe, expect, it } from "vitest";
import { generateConsortium } from "./generate-consortium.ts";

describe("the files of the demonstration", () => {
  const { cohorts } = generateConsortium({ seed: 2011 });

  // The text of a cell follows the file's own decimal mark, so it is left out of the comparison.
  const withoutText = (file: CohortFile) => ({
    ...file,
    measurements: file.measurements.map((row) => ({ ...row, reported: "" })),
  });

  it.each(cohorts)(
    "$slug can be written as a French file, checked without a problem, and is the same again",
    async ({ releases }) => {
      for (const release of releases) {
        const { tables } = await readTables(writeCsvZip(release, "fr"), "cohort.zip");
        if (!tables) throw new Error("the file cannot be read");
        const { cohort, problems } = checkTables(tables);
        expect(problems).toEqual([]);
        if (!cohort) throw new Error("the file is refused");
        expect(withoutText(wholeFile(cohort))).toEqual(withoutText(release));
      }
    },
  );
});
