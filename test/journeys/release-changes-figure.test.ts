import type { CohortFile, MeasurementRow } from "@nlrp12/domain";
import { writeWorkbook } from "@nlrp12/intake";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateConsortium } from "../../apps/api/src/demonstration/generate-consortium.ts";
import { culturePairsByHand, geometricMeanByHand, kindredsByHand, valuesByHand } from "./by-hand.ts";
import { type JourneyPortal, journeyPortal } from "./journey-portal.ts";
import { cohortIdOf, type SeenUpload } from "./portal-caller.ts";

const MANAGER = "data-manager@versailles";
/** Holds Versailles by its own center, by grant, and not at all. */
const OWNER = "investigator@versailles";
const GRANTEE = "investigator@poitiers";
const STRANGER = "investigator@inserm";

/** The seed the demonstration is loaded from. */
const SEED = 20_110_531;
const SLUG = "versailles-nlrp12";

const QUESTION = `query ($asOf: DateTime, $releases: [ID!], $cohorts: [ID!]) {
  cytokineSummary(analyte: IL_1B, asOf: $asOf, releases: $releases, cohorts: $cohorts) {
    exact { releases { id number cohort { slug } } cells {
      caseGroup phase n kindreds belowLimit
      byClass { comparabilityClass distribution { n median { comparator value } geometricMean { value lower upper } } }
      vsControls { __typename ... on Ratio { value lower upper estimator } ... on RatioNotEstimable { reason } }
      vsControlsByCenter { center { slug } result { __typename ... on Ratio { value lower upper estimator } } }
      vsBaseline { __typename ... on Ratio { value lower upper } }
      points { case { code } day value { value reported } foldChange { value } }
    } }
    protected { withheld { reason } opening cells { caseGroup phase
      count { ... on RoundedCount { about } ... on Withheld { reason } }
      vsControls { __typename ... on ProtectedNumber { value lower upper } ... on Withheld { reason } }
      levels { comparabilityClass median { ... on ProtectedNumber { value } } } } }
    provenance { hash link releases { id } }
  }
}`;

interface Answered {
  readonly cytokineSummary: {
    readonly exact: {
      readonly releases: readonly {
        readonly id: string;
        readonly number: number;
        readonly cohort: { readonly slug: string };
      }[];
      readonly cells: readonly {
        readonly caseGroup: string;
        readonly phase: string | null;
        readonly n: number;
        readonly vsControls: unknown;
        readonly vsBaseline: unknown;
      }[];
    };
    readonly protected: { readonly cells: readonly unknown[] };
    readonly provenance: { readonly hash: string; readonly link: string };
  };
}

let portal: JourneyPortal;
let cohort: string;
beforeAll(async () => {
  portal = await journeyPortal("figure_changes");
  cohort = await cohortIdOf(portal.caller, MANAGER, SLUG);
});
afterAll(() => portal?.stop());

/** The last release of Versailles, as the demonstration published it. */
function publishedFile(): CohortFile {
  const file = generateConsortium({ seed: SEED })
    .cohorts.find(({ slug }) => slug === SLUG)
    ?.releases.at(-1);
  if (!file) throw new Error("the demonstration has no Versailles");
  return file;
}

/** The last IL-1β before anakinra of one case: the value that the data manager finds to have been a tenth of the true one. */
function misread(file: CohortFile): MeasurementRow {
  const [first] = valuesByHand(file, "IL_1B", "BEFORE");
  const row = file.measurements.find(
    ({ sampleCode, analyte, value }) =>
      analyte === "IL_1B" &&
      sampleCode.startsWith(`${first?.caseCode}-`) &&
      Math.abs(Math.log(value) - (first?.log ?? 0)) < 1e-12,
  );
  if (!row) throw new Error("the file lacks the value it was computed from");
  return row;
}

function corrected(file: CohortFile, change: (row: MeasurementRow) => MeasurementRow): CohortFile {
  const row = misread(file);
  return { ...file, measurements: file.measurements.map((candidate) => (candidate === row ? change(row) : candidate)) };
}

const tenfold = (row: MeasurementRow): MeasurementRow => {
  const value = Number((row.value * 10).toPrecision(6));
  return { ...row, value, reported: String(value).replace(".", ",") };
};

const ask = (who: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answered> =>
  portal.caller.ask<Answered>(who, QUESTION, variables);
const exactOf = ({ cytokineSummary }: Answered): string => JSON.stringify(cytokineSummary.exact);
const protectedOf = ({ cytokineSummary }: Answered): string => JSON.stringify(cytokineSummary.protected);
const hashOf = ({ cytokineSummary }: Answered): string => cytokineSummary.provenance.hash;
const numberOf = ({ cytokineSummary }: Answered): number | undefined =>
  cytokineSummary.exact.releases.find((release) => release.cohort.slug === SLUG)?.number;
const before = ({ cytokineSummary }: Answered) => cytokineSummary.exact.cells.find((cell) => cell.phase === "BEFORE");

function expectClose(answered: unknown, byHand: Readonly<Record<string, number>>): void {
  for (const [name, expected] of Object.entries(byHand)) {
    const found = (answered as Readonly<Record<string, number>>)[name] ?? Number.NaN;
    expect(Math.abs(found / expected - 1), name).toBeLessThan(1e-9);
  }
}

function expectByHand(answer: Answered, file: CohortFile): void {
  const [patients, controls] = [valuesByHand(file, "IL_1B", "BEFORE"), valuesByHand(file, "IL_1B", "CONTROLS")];
  expect(before(answer)?.n).toBe(patients.length);
  expectClose(before(answer)?.vsControls, geometricMeanByHand(culturePairsByHand(patients, controls)));
  const baselines = new Map(patients.map(({ caseCode, log }) => [caseCode, log]));
  const changes = valuesByHand(file, "IL_1B", "ON_EARLY").flatMap((early) => {
    const baseline = baselines.get(early.caseCode);
    return baseline === undefined ? [] : [{ ...early, log: early.log - baseline }];
  });
  const early = answer.cytokineSummary.exact.cells.find((cell) => cell.phase === "ON_EARLY");
  expectClose(early?.vsBaseline, geometricMeanByHand(kindredsByHand(changes)));
}

describe("a corrected file", () => {
  it("becomes a release that changes the figure of those who hold the cohort, and no one else's", async () => {
    const viewers = [OWNER, GRANTEE, STRANGER];
    const old = await Promise.all(viewers.map((who) => ask(who)));
    const oldAlone = await ask(OWNER, { cohorts: [cohort] });
    expect(numberOf(oldAlone)).toBe(2);
    expectByHand(oldAlone, publishedFile());

    // The first try has the unit wrong and comes back with the cell; the second is right.
    const wrong = corrected(publishedFile(), (row) => ({ ...tenfold(row), unit: "furlong" as MeasurementRow["unit"] }));
    const refused = await send(wrong);
    expect(refused).toMatchObject({
      state: "REJECTED",
      problems: [{ rule: "UNKNOWN_UNIT", cell: expect.any(String) }],
    });
    const file = corrected(publishedFile(), tenfold);
    const checked = await send(file);
    expect(checked).toMatchObject({ state: "CHECKED", difference: { added: 0, changed: 1, missing: 0 } });
    expect((await Promise.all(viewers.map((who) => ask(who)))).map(hashOf)).toEqual(old.map(hashOf));

    const earlier = new Date();
    const published = await portal.caller.publish(MANAGER, checked.id);
    expect(published).toMatchObject({ state: "PUBLISHED", release: { number: 3 } });

    const now = await Promise.all(viewers.map((who) => ask(who)));
    const nowAlone = await ask(OWNER, { cohorts: [cohort] });
    expect(now.map(numberOf)).toEqual([3, 3, undefined]);
    expectByHand(nowAlone, file);
    expect(exactOf(nowAlone)).not.toBe(exactOf(oldAlone));
    for (const [index, who] of viewers.entries()) {
      const [oldAnswer, newAnswer] = [old[index], now[index]];
      if (!oldAnswer || !newAnswer) throw new Error("everyone was asked twice");
      // Rule 7: nothing but an opening changes what the consortium has published.
      expect(protectedOf(newAnswer), who).toBe(protectedOf(oldAnswer));
      expect(exactOf(newAnswer) === exactOf(oldAnswer), who).toBe(who === STRANGER);
      expect(hashOf(newAnswer) === hashOf(oldAnswer), who).toBe(who === STRANGER);
    }

    // Both ways back: by the moment before, and by the releases that the old answer named.
    for (const [index, who] of [OWNER, GRANTEE].entries()) {
      const oldAnswer = old[index];
      if (!oldAnswer) throw new Error("everyone was asked before");
      const asOf = await ask(who, { asOf: earlier.toISOString() });
      const pinned = await ask(who, { releases: oldAnswer.cytokineSummary.exact.releases.map(({ id }) => id) });
      for (const again of [asOf, pinned]) {
        expect(exactOf(again), who).toBe(exactOf(oldAnswer));
        expect(hashOf(again), who).toBe(hashOf(oldAnswer));
        expect(again.cytokineSummary.provenance.link).toBe(oldAnswer.cytokineSummary.provenance.link);
      }
    }
  });
});

async function send(file: CohortFile): Promise<SeenUpload> {
  const bytes = await writeWorkbook(file);
  return portal.caller.send(MANAGER, { cohort, bytes, fileName: "versailles.xlsx" });
}
