import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { trajectoryFile } from "../../../../../test/kit/trajectory-file.ts";
import { phaseSpans } from "./timeline-phases.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("timeline", { poitiers: trajectoryFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Timeline {
  readonly case: {
    readonly code: string;
    readonly courses: readonly { readonly startDay: number; readonly doseValue: number }[];
    readonly assessments: readonly { readonly day: number }[];
    readonly release: { readonly number: number };
  };
  readonly firstDay: number;
  readonly lastDay: number;
  readonly phases: readonly {
    readonly phase: string;
    readonly fromDay: number | null;
    readonly toDay: number | null;
  }[];
  readonly measurements: {
    readonly __typename: string;
    readonly reason?: string;
    readonly items?: readonly {
      readonly specimen: string;
      readonly points: readonly {
        readonly day: number;
        readonly phase: string;
        readonly value: { reported: string };
      }[];
    }[];
  };
}

const QUESTION = `query ($case: ID!, $releases: [ID!], $asOf: DateTime) {
  caseTimeline(case: $case, releases: $releases, asOf: $asOf) {
    case { code courses { startDay doseValue } assessments { day } release { number } }
    firstDay lastDay phases { phase fromDay toDay }
    measurements { __typename
      ... on TimelineSeriesList { items { specimen points { day phase value { reported comparator } } } }
      ... on Withheld { reason } }
  }
}`;

async function idOf(code: string): Promise<string> {
  const { rows } = await consortium.admin.query<{ cohortId: number; caseId: number }>(
    'select cohort_id as "cohortId", case_id as "caseId" from portal.cohort_case where case_code = $1',
    [code],
  );
  const [row] = rows;
  return nodeId("Case", row?.cohortId ?? 0, row?.caseId ?? 0);
}

async function asked(code: string, asker: Asker = "poitiers", variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await consortium.ask<{ caseTimeline: Timeline }>(asker, QUESTION, {
    case: await idOf(code),
    ...variables,
  });
  return { ...answer, timeline: answer.data?.caseTimeline };
}

describe("the timeline of a case", () => {
  it("holds each dose, each assessment and each value of the newest release once", async () => {
    const { timeline } = await asked("P1");
    expect(timeline.case).toMatchObject({ code: "P1", release: { number: 2 } });
    expect(timeline.case.courses).toEqual([
      { startDay: 0, doseValue: 100 },
      { startDay: 31, doseValue: 200 },
    ]);
    expect(timeline.case.assessments.map(({ day }) => day)).toEqual([-3, 28, 95]);
    expect(timeline.measurements.items).toHaveLength(1);
    expect(
      timeline.measurements.items?.[0]?.points.map(({ day, phase, value }) => [day, phase, value.reported]),
    ).toEqual([
      [-3, "BEFORE", "100"],
      [0, "ON_EARLY", "50"],
      [28, "ON_EARLY", "4"],
      [95, "ON_LATE", "8"],
    ]);
    expect([timeline.firstDay, timeline.lastDay]).toEqual([-3, 400]);
  });

  it("keeps specimens apart, and is that of the release that is pinned", async () => {
    const { timeline } = await asked("P3");
    expect(timeline.measurements.items?.map(({ specimen }) => specimen)).toEqual(["PBMC_SUPERNATANT", "PLASMA"]);
    const { centerId, cohortId } = consortium.poitiers;
    const releases = [nodeId("Release", centerId, cohortId, 1)];
    const first = await asked("P1", "poitiers", { releases });
    expect(first.timeline.measurements.items?.[0]?.points[2]?.value.reported).toBe("40");
    expect((await asked("P4", "poitiers", { releases })).codes).toEqual(["NOT_FOUND"]);
  });

  it("has the phases of its first regimen", async () => {
    expect((await asked("P2")).timeline.phases).toEqual([
      { phase: "BEFORE", fromDay: null, toDay: 0 },
      { phase: "ON_EARLY", fromDay: 1, toDay: 40 },
      { phase: "AFTER", fromDay: 42, toDay: null },
    ]);
    expect((await asked("P5")).timeline.phases).toEqual([]);
    expect((await asked("C1")).timeline.phases).toEqual([]);
  });

  it("does not exist for who may not read the case, and has its values withheld without cytokines", async () => {
    for (const asker of ["poitiers", "cytokine", "coordinator"] as const) {
      expect((await asked("A1", asker)).codes, asker).toEqual(["NOT_FOUND"]);
    }
    const { timeline } = await asked("A1", "clinical");
    expect(timeline.case.code).toBe("A1");
    expect(timeline.measurements).toEqual({ __typename: "Withheld", reason: "FIELD_GROUP_NOT_GRANTED" });
    expect((await asked("A1", "everything")).timeline.measurements.items).toHaveLength(1);
    expect((await consortium.ask("poitiers", QUESTION, { case: "nonsense" })).codes).toEqual(["NOT_FOUND"]);
  });

  it("takes as many statements for a case with four values as for one with one", async () => {
    const [many, one] = [await asked("P1"), await asked("P5")];
    expect(one.statements).toEqual(many.statements);
    expect(many.statements.filter((name) => name === "timelineValues")).toHaveLength(1);
  });
});

describe("the phases of anakinra", () => {
  const anakinra = (startDay: number, stopDay: number | null) => ({ atc: "L04AC03", startDay, stopDay });

  it("go on without end while treatment does, and end before the next regimen", () => {
    expect(phaseSpans([anakinra(0, null)]).at(-1)).toEqual({ phase: "ON_LATE", fromDay: 91, toDay: null });
    expect(phaseSpans([anakinra(0, 425), anakinra(500, null)])).toEqual([
      { phase: "BEFORE", fromDay: null, toDay: 0 },
      { phase: "ON_EARLY", fromDay: 1, toDay: 90 },
      { phase: "ON_LATE", fromDay: 91, toDay: 425 },
      { phase: "AFTER", fromDay: 427, toDay: 499 },
    ]);
  });
});
