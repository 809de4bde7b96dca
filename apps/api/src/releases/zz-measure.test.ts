import "reflect-metadata";
import type { CohortFile } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { managing, type PublishingConsortium, publishingConsortium } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { newestReleaseFile } from "./newest-release-file.ts";
import { publishCohortFile } from "./publish.ts";
import { refreshStatistics } from "./refresh-statistics.ts";

let consortium: PublishingConsortium;
beforeAll(async () => {
  consortium = await publishingConsortium("zzmeasure");
});
afterAll(async () => consortium?.close());
const N = 2500;
function big(age: number): CohortFile {
  const range = Array.from({ length: N }, (_, i) => i);
  const [c] = smallCohortFile.cases, [s] = smallCohortFile.samples, [m] = smallCohortFile.measurements, [co] = smallCohortFile.courses, [a] = smallCohortFile.assessments, [f]=smallCohortFile.features;
  if (!c || !s || !m || !co || !a || !f) throw new Error();
  const days = [-3, 10, 30, 90];
  return {
    ...EMPTY_COHORT_FILE,
    cases: range.map((i) => ({ ...c, caseCode: `B${i}`, kindredCode: null, indexMember: null, ageAtOnsetYears: age })),
    features: range.map((i) => ({ ...f, caseCode: `B${i}` })),
    courses: range.map((i) => ({ ...co, caseCode: `B${i}` })),
    assessments: range.map((i) => ({ ...a, caseCode: `B${i}` })),
    samples: range.flatMap((i) => days.map((d) => ({ ...s, caseCode: `B${i}`, day: d, sampleCode: `B${i}_${d}` }))),
    assays: smallCohortFile.assays,
    measurements: range.flatMap((i) => days.map((d) => ({ ...m, sampleCode: `B${i}_${d}` }))),
  };
}
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const t = Date.now();
  const r = await work();
  console.log(`MEASURE ${what}: ${((Date.now() - t) / 1000).toFixed(1)} s`);
  return r;
}
it("measures", async () => {
  const { centerId, cohortId } = consortium.poitiers;
  const within = <T>(work: Parameters<typeof consortium.database.within<T>>[1], ms = 90000) =>
    consortium.database.within(managing(cohortId), async (tx) => { await tx.rows(`set local statement_timeout = ${ms}`); const rows = tx.rows; Object.assign(tx, { rows: (text: string, values?: unknown[]) => process.env.LOOPS && text.includes("preferHashJoins") ? Promise.resolve([]) : rows(text, values) }); return work(tx); }, { long: true });
  const publish = (file: CohortFile) => within((tx) => publishCohortFile(tx, { centerId, cohortId, publishedBy: 1, file, note: null }), 600000);
  const read = () => within((tx) => newestReleaseFile(tx, { centerId, cohortId }));
  await timed("publish new", () => publish(big(3)));
  if (process.env.UNANALYZED) await timed("read unanalyzed", read).catch((e) => console.log("MEASURE failed", String(e)));
  await timed("analyze", () => refreshStatistics(consortium.database));
  await timed("read analyzed", read);
  await timed("read analyzed again", read);
  await timed("publish all changed", () => publish(big(4)));
  await timed("read before analyze", read).catch((e) => console.log("MEASURE failed", String(e)));
  await timed("analyze", () => refreshStatistics(consortium.database));
  const r = await timed("read analyzed", read);
  expect(r?.file.cases.length).toBe(N);
});
