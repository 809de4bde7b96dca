import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { trajectoryFile } from "../../../../../test/kit/trajectory-file.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("trajectories", { poitiers: trajectoryFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Figure {
  readonly comparator: string;
  readonly value: number;
}
interface Window {
  readonly day: number;
  readonly n: number;
  readonly due: number;
  readonly missing: readonly { readonly reason: string; readonly cases: number }[];
  readonly byState: readonly { readonly state: string; readonly cases: number }[];
  readonly levels: { readonly belowLimit: number; readonly median: Figure; readonly q1: Figure; readonly q3: Figure };
}
interface Point {
  readonly day: number;
  readonly window: number | null;
  readonly segment: number;
  readonly afterStop: boolean;
  readonly value: { readonly comparator: string; readonly value: number; readonly reported: string };
}
interface Series {
  readonly case: { readonly code: string };
  readonly stopDay: number | null;
  readonly anchorDay: number;
  readonly points: readonly Point[];
  readonly courses: readonly { readonly agent: string; readonly startDay: number; readonly dose: string | null }[];
}
interface Trajectory {
  readonly exact: {
    readonly considered: number;
    readonly included: number;
    readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
    readonly cohorts: readonly { readonly slug: string }[];
    readonly tracks: readonly {
      readonly keys: readonly { readonly category: string }[];
      readonly cases: number;
      readonly windows: readonly Window[];
      readonly series: readonly Series[];
    }[];
  };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string }[] };
  readonly provenance: { readonly link: string; readonly hash: string; readonly notes: readonly { code: string }[] };
}

const FIGURE = "{ comparator value }";
const QUESTION = `query ($anchor: TrajectoryAnchor! = FIRST_DOSE, $windows: [TrajectoryWindowInput!], $tolerance: Int! = 7,
    $by: [TrajectoryDimension!], $filter: CaseFilter, $same: Boolean! = false, $releases: [ID!]) {
  cytokineTrajectory(analyte: IL_1B, anchor: $anchor, windows: $windows, tolerance: $tolerance, by: $by,
      filter: $filter, sameCasesOnly: $same, releases: $releases) {
    exact { considered included leftOut { reason cases } cohorts { slug }
      tracks { keys { category } cases
        windows { day n due missing { reason cases } byState { state cases }
          levels { belowLimit median ${FIGURE} q1 ${FIGURE} q3 ${FIGURE} } }
        series { case { code } stopDay anchorDay courses { agent startDay dose }
          points { day window segment afterStop value { comparator value reported } } } } }
    existsOnly { cohorts { reason } }
    provenance { link hash notes { code } }
  }
}`;

/** Before the first dose; day 23 to 44; day 60 to 120. */
const WINDOWS = [
  { day: 0, before: 30, after: 0 },
  { day: 30, before: 7, after: 14 },
  { day: 90, before: 30, after: 30 },
];

async function trajectory(variables: Readonly<Record<string, unknown>> = {}, asker: Asker = "poitiers") {
  const { data, messages, statements } = await consortium.ask<{ cytokineTrajectory: Trajectory }>(asker, QUESTION, {
    windows: WINDOWS,
    ...variables,
  });
  expect(messages).toEqual([]);
  return { ...data.cytokineTrajectory, statements };
}

const lineOf = (answer: Trajectory, code: string): Series | undefined =>
  answer.exact.tracks.flatMap((track) => track.series).find((series) => series.case.code === code);
const equal = (value: number) => ({ comparator: "EQ", value: expect.closeTo(value, 9) });

describe("the windows of a trajectory", () => {
  // Before the dose 100, 100, 200, 400: median (100 + 200) / 2, quartiles (100 + 100) / 2 and (200 + 400) / 2.
  it("describe one value per case by median and quartiles", async () => {
    const { exact } = await trajectory();
    expect(exact.tracks).toHaveLength(1);
    expect(exact.tracks[0]?.windows[0]).toMatchObject({
      ...{ day: 0, n: 4, due: 4, missing: [] },
      levels: { belowLimit: 0, median: equal(150), q1: equal(100), q3: equal(300) },
    });
    // Day 95 of P1 reads 8, day 88 of P4 reads 16.
    expect(exact.tracks[0]?.windows[2]).toMatchObject({ n: 2, levels: { median: equal(12) } });
  });

  // Day 30: P1 reads 4 and P2 lies below 2, so half lie somewhere below 4.
  it("say of a median that half of the values leave open that it lies below", async () => {
    const { exact } = await trajectory();
    const [, day30] = exact.tracks[0]?.windows ?? [];
    expect(day30).toMatchObject({ n: 2, levels: { belowLimit: 1, median: { comparator: "LT", value: 4 } } });
  });

  // Day 30: P3 was sampled in plasma only, P4 not at all. Day 90: P2 had stopped on day 40, P3 is followed to day 60.
  it("count who was due and who is missing, by reason", async () => {
    const { exact } = await trajectory();
    const [, day30, day90] = exact.tracks[0]?.windows ?? [];
    expect(day30).toMatchObject({
      due: 4,
      missing: [
        { reason: "NOT_SAMPLED", cases: 1 },
        { reason: "NOT_MEASURED", cases: 1 },
      ],
    });
    expect(day90).toMatchObject({
      due: 2,
      missing: [
        { reason: "DISCONTINUED", cases: 1 },
        { reason: "NOT_YET_DUE", cases: 1 },
      ],
    });
    for (const one of exact.tracks[0]?.windows ?? []) {
      expect(one.n + one.missing.reduce((sum, { cases }) => sum + cases, 0)).toBe(4);
    }
  });

  // P1 flares on days −3 and 95, P2 on −10; P1 is quiet on 28, P4 on −5; nobody looked at P3, nor at P4 near day 88.
  it("count the states of the disease at the samples", async () => {
    const { exact } = await trajectory();
    const states = exact.tracks[0]?.windows.map(({ byState }) =>
      byState.map(({ state, cases }) => `${cases} ${state}`),
    );
    expect(states).toEqual([
      ["2 FLARE", "1 QUIET", "1 UNKNOWN"],
      ["1 QUIET", "1 UNKNOWN"],
      ["1 FLARE", "1 UNKNOWN"],
    ]);
  });

  it("take the tolerance where they name no days of their own, and refuse to share a day", async () => {
    const { exact } = await trajectory({ windows: [{ day: 0 }, { day: 88 }], tolerance: 3 });
    // −3 and 0 of P1 (day 0 is nearer), 0 of P3; −5 and −10 lie outside. Day 88 of P4 alone.
    expect(exact.tracks[0]?.windows.map(({ n }) => n)).toEqual([2, 1]);
    const { codes } = await consortium.ask("poitiers", QUESTION, { windows: [{ day: 0 }, { day: 14 }], tolerance: 7 });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the lines of a trajectory", () => {
  it("keep what lies below a limit as such, and break where a due visit is missing and where treatment stops", async () => {
    const answer = await trajectory();
    const drawn = (code: string) =>
      lineOf(answer, code)?.points.map(({ day, window, segment, value }) => [day, value.reported, window, segment]);
    expect(drawn("P1")).toEqual([
      [-3, "100", 0, 1],
      [0, "50", null, 1],
      [28, "4", 30, 1],
      [95, "8", 90, 1],
    ]);
    expect(drawn("P2")).toEqual([
      [-10, "400", 0, 1],
      [30, "<2", 30, 1],
      [100, "300", null, 2],
    ]);
    expect(drawn("P4")).toEqual([
      [-5, "100", 0, 1],
      [88, "16", 90, 2],
    ]);
    const [, below, after] = lineOf(answer, "P2")?.points ?? [];
    expect(below?.value).toMatchObject({ comparator: "LT", value: expect.closeTo(2, 9) });
    expect([below?.afterStop, after?.afterStop]).toEqual([false, true]);
  });

  it("carry the doses of the regimen in days from the anchor", async () => {
    const line = lineOf(await trajectory(), "P1");
    expect(line?.courses).toEqual([
      { agent: "anakinra", startDay: 0, dose: "100 mg/d" },
      { agent: "anakinra", startDay: 31, dose: "200 mg/d" },
    ]);
    expect(lineOf(await trajectory(), "P2")?.stopDay).toBe(40);
  });

  // A row of release 1 in an answer on release 2 would double P1's points and change its value of day 28.
  it("are those of the release that is asked", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const first = await trajectory({ releases: [nodeId("Release", centerId, cohortId, 1)] });
    expect(first.exact).toMatchObject({ considered: 5, included: 3 });
    expect(lineOf(first, "P1")?.points.map(({ value }) => value.reported)).toEqual(["100", "50", "40", "8"]);
    // Day 0 without P4: 100, 200, 400.
    expect(first.exact.tracks[0]?.windows[0]).toMatchObject({ n: 3, levels: { median: equal(200) } });
    expect(first.provenance.hash).not.toBe((await trajectory()).provenance.hash);
  });
});

describe("the anchor of a trajectory", () => {
  it("counts every case once: with a line, or left out for one reason", async () => {
    const { exact } = await trajectory();
    expect(exact).toMatchObject({ considered: 6, included: 4 });
    expect(exact.leftOut).toEqual([
      { reason: "NEVER_TREATED", cases: 1 },
      { reason: "NOT_A_PATIENT", cases: 1 },
    ]);
  });

  // P1 is quiet on day 28 and in flare on day 95: its day 28 is then day −67.
  it("can be the first flare seen to begin", async () => {
    const windows = [
      { day: -67, before: 3, after: 3 },
      { day: 0, before: 3, after: 3 },
    ];
    const answer = await trajectory({ anchor: "FLARE_ONSET", windows });
    expect(answer.exact.tracks[0]?.series).toHaveLength(1);
    expect(lineOf(answer, "P1")).toMatchObject({ anchorDay: 95, stopDay: null });
    expect(lineOf(answer, "P1")?.points.map(({ day, value }) => [day, value.reported])).toEqual([
      [-67, "4"],
      [0, "8"],
    ]);
    expect(answer.exact.leftOut).toEqual([
      { reason: "NO_TELLING_ASSESSMENT", cases: 2 },
      { reason: "FLARE_ONSET_NOT_SEEN", cases: 1 },
      { reason: "NOT_A_PATIENT", cases: 1 },
      { reason: "NO_FLARE", cases: 1 },
    ]);
    expect(answer.provenance.notes.map(({ code }) => code)).toContain("FLARE_ONSET_IS_FIRST_SEEN");
  });

  it("cannot be a diagnosis, whose day no file records, and says so", async () => {
    const { exact, provenance } = await trajectory({ anchor: "DIAGNOSIS" });
    expect(exact).toMatchObject({ included: 0, tracks: [] });
    expect(exact.leftOut).toEqual([
      { reason: "NO_DIAGNOSIS_DAY", cases: 5 },
      { reason: "NOT_A_PATIENT", cases: 1 },
    ]);
    expect(provenance.notes.map(({ code }) => code)).toContain("NO_DIAGNOSIS_DAY");
  });
});

describe("a question of trajectories", () => {
  // Only P1 has a value in all three windows.
  it("can keep the same cases throughout", async () => {
    const { exact } = await trajectory({ same: true });
    expect(exact.tracks[0]?.windows.map(({ n }) => n)).toEqual([1, 1, 1]);
    expect(exact).toMatchObject({ considered: 6, included: 1 });
    expect(exact.leftOut).toContainEqual({ reason: "NOT_IN_EVERY_WINDOW", cases: 3 });
  });

  it("splits by what the file says, each group with windows of its own", async () => {
    const { exact } = await trajectory({ by: ["SEX"] });
    expect(exact.tracks.map(({ keys, cases }) => [keys[0]?.category, cases])).toEqual([
      ["FEMALE", 3],
      ["MALE", 1],
    ]);
    const filtered = await trajectory({ filter: { sex: ["MALE"] } });
    expect(filtered.exact).toMatchObject({ considered: 1, included: 1 });
  });

  it("is exact only with cytokines and courses, and names the cohort that lacks one", async () => {
    const own = await trajectory();
    expect(own.existsOnly.cohorts).toContainEqual({ reason: "LEVEL_TOO_LOW" });
    for (const asker of ["cytokine", "clinical"] as const) {
      const answer = await trajectory({}, asker);
      expect(answer.exact).toMatchObject({ considered: 6, cohorts: [{ slug: "cases" }] });
      expect(answer.existsOnly.cohorts).toContainEqual({ reason: "FIELD_GROUP_NOT_GRANTED" });
    }
    const everything = await trajectory({}, "everything");
    expect(everything.exact).toMatchObject({ considered: 8, included: 4 });
    const none = await trajectory({}, "coordinator");
    expect(none.exact).toMatchObject({ considered: 0, included: 0, tracks: [], leftOut: [], cohorts: [] });
  });

  it("takes as many statements for one case as for all, and repeats its answer under its link", async () => {
    const all = await trajectory();
    const one = await trajectory({ filter: { sex: ["MALE"] } });
    expect(one.statements).toEqual(all.statements);
    expect(all.statements.slice(0, 4)).toEqual([
      "releasesInForce",
      "trajectoryCases",
      "trajectoryValues",
      "trajectoryCourses",
    ]);
    const link = new URL(all.provenance.link, "https://portal.example");
    expect(link.pathname).toBe("/explore/trajectories");
    expect(link.searchParams.get("windows")).toBe("0:30:0,30:7:14,90:30:30");
    expect((await trajectory()).provenance.hash).toBe(all.provenance.hash);
  });
});
