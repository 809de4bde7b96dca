import "reflect-metadata";
import { expect, it } from "vitest";
import { managing, publishingConsortium } from "../../../../test/kit/publishing-consortium.ts";
import { poitiersFile } from "../../../../test/kit/reading-cohort-files.ts";
import { publishCohortFile } from "#releases";
import { createSchema } from "#schema";
import { graphql } from "graphql";
import { RequestDatabase } from "#db";
import { loadersOf } from "#loaders";
it("bench", async () => {
  const c = await publishingConsortium("bench");
  const base = poitiersFile(2);
  const cases = Array.from({ length: 300 }, (_, i) => ({ ...base.cases[0]!, caseCode: `X${String(i).padStart(5, "0")}`, kindredCode: `K${i >> 1}` }));
  const samples = cases.flatMap((k) => Array.from({ length: 10 }, (_, d) => ({ ...base.samples[0]!, caseCode: k.caseCode, sampleCode: `${k.caseCode}@${d}`, day: d })));
  const measurements = samples.flatMap((s) => (["IL_1B","IL_1RA","IL_6","TNF_A","IL_18"] as const).flatMap((analyte) => [1, 2].map((replicate) => ({ ...base.measurements[0]!, sampleCode: s.sampleCode, analyte, replicate }))));
  const file = { ...base, cases, variants: cases.map((k) => ({ ...base.variants[0]!, caseCode: k.caseCode })), features: cases.map((k) => ({ ...base.features[0]!, caseCode: k.caseCode })), courses: cases.map((k) => ({ ...base.courses[0]!, caseCode: k.caseCode })), assessments: cases.map((k) => ({ ...base.assessments[0]!, caseCode: k.caseCode })), samples, measurements };
  const t0 = performance.now();
  await c.database.within(managing(c.poitiers.cohortId), (tx) => publishCohortFile(tx, { ...c.poitiers, publishedBy: c.accounts.manager, file, note: null }), { long: true });
  console.log("published", (performance.now() - t0).toFixed(0));
  await c.admin.query("analyze");
  const schema = await createSchema();
  const viewer = await c.viewerOf(c.accounts.investigator);
  const source = `{ cases(first: 200) { totalCount nodes { id code features { hpoId } courses { agent } assessments { day crpMgPerL } variants { ... on VariantList { items { reported } } } kindred { ... on Kindred { label members } } samples { ... on SampleList { items { code day phase measurements { analyte value { comparator value unit canonical { value unit } lowerLimit upperLimit } assay { code } } } } } } } }`;
  for (let i = 0; i < 6; i++) {
    const db = new RequestDatabase(c.database, viewer.rights());
    const times: string[] = [];
    const t = performance.now();
    const timed = { rows: async (text: string, v: never[]) => { const a = performance.now(); const r = await db.rows(text, v); times.push(`${/\/\* (\w+)/.exec(text)?.[1]} ${(performance.now() - a).toFixed(0)}`); return r; } };
    const r = await graphql({ schema, source, contextValue: { viewer, db: timed, loaders: loadersOf(timed as never), requestId: "x" } });
    const data = r.data as any;
    const n = data.cases.nodes.flatMap((k: any) => k.samples.items.flatMap((s: any) => s.measurements)).length;
    console.log((performance.now() - t).toFixed(0), "ms", n, data.cases.totalCount, times.join(", "));
    await db.finish();
    expect(r.errors).toBeUndefined();
  }
  await c.close();
});
