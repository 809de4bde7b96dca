import { SPECIMENS } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { trajectoryFile } from "../../../../../test/kit/trajectory-file.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("coverage", { poitiers: trajectoryFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Coverage {
  readonly exact: {
    readonly cells: readonly {
      readonly keys: readonly { readonly category: string; readonly label: { readonly en: string } }[];
      readonly cases: number;
      readonly samples: number;
      readonly notAnalysed: number;
    }[];
    readonly cohorts: readonly { readonly slug: string }[];
  };
  readonly notCounted: readonly {
    readonly reason: string;
    readonly declaredAnalytes: readonly string[];
    readonly cohort: { readonly slug: string; readonly contributes: string };
    readonly patients: { readonly __typename: string; readonly about?: number; readonly bound?: string };
  }[];
  readonly protected: { readonly withheld: { readonly reason: string } | null };
  readonly provenance: { readonly link: string };
}

const QUESTION = `query ($by: [CoverageDimension!], $stimuli: [Stimulus!], $specimens: [Specimen!], $filter: CaseFilter,
    $releases: [ID!]) {
  cohortCoverage(by: $by, stimuli: $stimuli, specimens: $specimens, filter: $filter, releases: $releases) {
    exact { cells { keys { category label { en } } cases samples notAnalysed } cohorts { slug } }
    notCounted { reason declaredAnalytes cohort { slug contributes }
      patients { __typename ... on RoundedCount { about } ... on Withheld { bound } } }
    protected { withheld { reason } }
    provenance { link }
  }
}`;

async function coverage(variables: Readonly<Record<string, unknown>> = {}, asker: Asker = "poitiers") {
  const { data, messages, statements } = await consortium.ask<{ cohortCoverage: Coverage }>(asker, QUESTION, variables);
  expect(messages).toEqual([]);
  return { ...data.cohortCoverage, statements };
}

const written = ({ exact }: Coverage): string[] =>
  exact.cells.map(({ keys, cases, samples }) => `${keys.map((key) => key.category).join(" ")} ${cases}/${samples}`);

describe("exact coverage", () => {
  // Before the dose: P1 (−3), P2 (−10), P3 (0), P4 (−5). To day 90: P1 (0 after the dose, 28), P2 (30), P3 (32, plasma),
  // P4 (88). From day 91: P1 (95). After the stop: P2 (100).
  it("counts persons and samples by center, analyte and phase, controls by their group", async () => {
    expect(written(await coverage())).toEqual([
      "poitiers IL_1B HEALTHY_CONTROL 1/1",
      "poitiers IL_1B UNTREATED 1/1",
      "poitiers IL_1B BEFORE 4/4",
      "poitiers IL_1B ON_EARLY 4/5",
      "poitiers IL_1B ON_LATE 1/1",
      "poitiers IL_1B AFTER 1/1",
    ]);
  });

  it("tells specimens apart where asked, and leaves out what is not asked", async () => {
    expect(written(await coverage({ by: ["SPECIMEN"] }))).toEqual(["PBMC_SUPERNATANT 6/12", "PLASMA 1/1"]);
    expect(written(await coverage({ by: ["PHASE"], specimens: ["PLASMA"] }))).toEqual(["ON_EARLY 1/1"]);
    expect(written(await coverage({ stimuli: ["LPS"] }))).toEqual([]);
    expect(written(await coverage({ by: ["ANALYTE"], filter: { sex: ["MALE"] } }))).toEqual(["IL_1B 1/3"]);
  });

  // Without P4, whom release 1 does not hold, one sample less before and one less to day 90; nothing is doubled.
  it("is that of the release that is asked", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const first = await coverage({ by: ["PHASE"], releases: [nodeId("Release", centerId, cohortId, 1)] });
    expect(written(first)).toContain("BEFORE 3/3");
    expect(written(first)).toContain("ON_EARLY 3/4");
  });

  // Without specimens it is added up from what publishing counted of each case, with all of them from the values.
  it("is the same from what publishing counted as from the values themselves", async () => {
    for (const by of [["ANALYTE"], ["CENTER", "ANALYTE", "PHASE"], ["COHORT", "ANALYTE"]]) {
      expect(written(await coverage({ by }))).toEqual(written(await coverage({ by, specimens: SPECIMENS })));
    }
  });

  it("is that of the release before, once a release is withdrawn", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const release = [centerId, cohortId];
    await consortium.admin.query(
      `insert into portal.release_withdrawal (center_id, cohort_id, release_number, withdrawn_by, reason)
       select $1, $2, 2, min(account_id), 'OTHER' from portal.account`,
      release,
    );
    expect(written(await coverage())).toContain("poitiers IL_1B BEFORE 3/3");
    await consortium.admin.query(
      "delete from portal.release_withdrawal where (center_id, cohort_id) = ($1, $2)",
      release,
    );
    expect(written(await coverage())).toContain("poitiers IL_1B BEFORE 4/4");
  });

  it("names its categories in words", async () => {
    const { exact } = await coverage();
    expect(exact.cells[0]?.keys.map(({ label }) => label.en)).toEqual(["poitiers", "IL-1β", "Healthy controls"]);
  });

  it("holds what each person may read: cytokines alone are enough", async () => {
    const cytokine = await coverage({ by: ["CENTER"] }, "cytokine");
    expect(written(cytokine)).toEqual(["poitiers 6/13", "aphp 1/1"]);
    expect(cytokine.notCounted.map(({ cohort }) => cohort.slug)).toEqual(["strict"]);
    const clinical = await coverage({ by: ["CENTER"] }, "clinical");
    expect(written(clinical)).toEqual(["poitiers 6/13"]);
    expect(clinical.notCounted).toContainEqual(expect.objectContaining({ reason: "FIELD_GROUP_NOT_GRANTED" }));
    expect(written(await coverage({}, "coordinator"))).toEqual([]);
  });

  it("takes as many statements for one case as for all, and has a link", async () => {
    const all = await coverage();
    const one = await coverage({ filter: { sex: ["MALE"] } });
    expect(one.statements).toEqual(all.statements);
    expect(all.statements.filter((name) => name === "coverageCounts")).toHaveLength(1);
    expect(all.provenance.link).toMatch(/^\/explore\/coverage\?releases=/);
  });
});

describe("coverage of cohorts whose rows one may not read", () => {
  const aphp = async (contributes: string, asker: Asker = "poitiers") => {
    await consortium.admin.query("update portal.cohort set contributes = $1 where cohort_id = $2", [
      contributes,
      consortium.aphp.cohortId,
    ]);
    const { notCounted, exact } = await coverage({}, asker);
    expect(exact.cells.flatMap(({ keys }) => keys.map(({ category }) => category))).not.toContain("aphp");
    return notCounted.find(({ cohort }) => cohort.contributes === contributes);
  };

  it("is what their owners declare and nothing else, whatever they contribute to the block", async () => {
    for (const contributes of ["EXISTS", "SUMMARY"]) {
      const found = await aphp(contributes);
      expect(found).toMatchObject({ declaredAnalytes: ["IL_1B"], patients: { __typename: "Withheld", bound: null } });
    }
  });

  it("has the rounded total of the last opening where the owner contributes counts, for members of centers", async () => {
    const plan = {
      opening: { number: 1, date: "2026-11-22" },
      policy: { name: "SDC-1" },
      block: { cohortIds: [] },
      countedCohorts: [{ cohortId: consortium.aphp.cohortId, caseGroups: [{ caseGroup: "PATIENT", persons: 25 }] }],
    };
    await consortium.admin.query(
      "insert into portal.opening (opening_id, policy, plan, audit) values (1, 'SDC-1', $1, '{}')",
      [JSON.stringify(plan)],
    );
    expect((await aphp("COUNT"))?.patients).toEqual({ __typename: "RoundedCount", about: 25 });
    expect((await aphp("COUNT", "coordinator"))?.patients).toEqual({ __typename: "Withheld", bound: null });
    await aphp("SUMMARY");
  });

  it("is never a table of the consortium", async () => {
    expect((await coverage()).protected.withheld?.reason).toBe("NOT_ON_MENU");
    expect((await coverage({}, "coordinator")).protected.withheld?.reason).toBe("LEVEL_TOO_LOW");
  });
});
