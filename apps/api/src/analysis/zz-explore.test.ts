import { it } from "vitest";
import { askedDemonstration } from "../../../../test/kit/asking-demonstration.ts";
it("x", async () => {
  const d = await askedDemonstration("explore");
  const kv = "__typename ... on RoundedCount{about} ... on ExactCount{count} ... on Withheld{reason bound policy opening}";
  const ask = async (who: string, q: string) => { const a = await d.ask<unknown>(who, q); console.log(who, q.slice(0, 90), JSON.stringify(a, null, 0)); };
  const P = `protected{withheld{reason bound opening policy} includesOwn opening policy cohorts{slug} cells{keys{category} count{${kv}}}} existsOnly{cohorts{reason cohort{slug}}} provenance{hash link definitions notes{code}}`;
  await ask("investigator@poitiers", `{caseCounts(by:[CASE_GROUP,SEX]){exact{cohorts{slug} releases{number} cells{keys{category label{fr}} cases kindreds}} ${P}}}`);
  await ask("investigator@poitiers", `{caseCounts{exact{cells{cases kindreds}} ${P}}}`);
  for (const b of ["SEX","AGE_BAND","VARIANT_GROUP","TREATMENT","CASE_GROUP","CENTER"]) await ask("investigator@poitiers", `{caseCounts(by:[${b}]){exact{cells{keys{category} cases}} ${P}}}`);
  const R = `exact{cohorts{slug} cells{keys{category} n kindreds evaluable responders evaluableKindreds respondingKindreds responseRate{value lower upper} classes{responseClass cases share{value}} unknown{input cases} moved{from to cases}}} protected{withheld{reason bound opening policy} includesOwn cohorts{slug} cells{keys{category} count{${kv}} classes{responseClass count{${kv}} share{... on ProtectedNumber{value lower upper} ... on Withheld{reason bound}}}}} existsOnly{cohorts{reason cohort{slug}}} provenance{hash link definitions notes{code text{en}}}`;
  await ask("investigator@poitiers", `{anakinraResponse(compareWith:"clinician"){${R}}}`);
  for (const b of ["SEX","AGE_BAND","VARIANT_GROUP","CENTER"]) await ask("investigator@poitiers", `{anakinraResponse(by:[${b}]){${R}}}`);
  await ask("investigator@poitiers", `{anakinraResponse(filter:{sex:[FEMALE]} by:[SEX]){${R}}}`);
  await ask("investigator@poitiers", `{anakinraResponse(filter:{groups:[PATIENT],treatments:["ANAKINRA"]}){protected{cells{count{${kv}}}}}}`);
  await ask("coordinator@consortium", `{anakinraResponse{${R}} caseCounts{${P}}}`);
  await d.close();
});
