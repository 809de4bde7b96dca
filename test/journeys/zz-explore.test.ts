import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { seededConsortium } from "./seeded-consortium.ts";
import { CYTOKINE_SUMMARY, type WrittenSummary } from "./cytokine-answer.ts";
test.each([1,7,2011])("x %i", async (seed) => {
  const c = await seededConsortium(seed);
  const out:any = {truth: ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"].map((s:any)=>{const t:any=c.cohort(s).truth; return {...t, cases:t.cases.length}})};
  for (const analyte of ["IL_1B","TNF_A","IL_6","IL_1RA"]) {
    const a:any = await c.ask<WrittenSummary>(CYTOKINE_SUMMARY,{analyte});
    out[analyte]=a.cytokineSummary.exact.cells.map((x:any)=>{const f=x.points.map((p:any)=>p.foldChange?.value).filter((v:any)=>v!==undefined); return [x.caseGroup,x.phase,x.n,x.kindreds,x.belowLimit,Math.min(...f),Math.max(...f),x.vsControls&&[x.vsControls.value,x.vsControls.lower,x.vsControls.upper,x.vsControls.centers,x.vsControls.estimator].join(),x.vsBaseline&&[x.vsBaseline.value,x.vsBaseline.lower,x.vsBaseline.upper].join(), x.points.filter((p:any)=>p.flagged).length, x.vsControlsByCenter.map((r:any)=>r.center.slug+":"+r.result.value+" "+r.result.lower+" "+r.result.upper+r.result.estimator).join(" | ")].join(" ; ")});
    out[analyte+"gate"]=a.cytokineSummary.exact.gate; out[analyte+"notes"]=a.cytokineSummary.provenance.notes.map((n:any)=>n.text.en);
  }
  for (const v of [{analyte:"IL_1B",stimulus:"LPS"},{analyte:"IL_1RA",specimen:"PLASMA"},{analyte:"IL_6",specimen:"PLASMA"}]) {
    const a:any = await c.ask<WrittenSummary>(CYTOKINE_SUMMARY,v);
    out[JSON.stringify(v)]=[a.cytokineSummary.exact.gate,a.cytokineSummary.provenance.notes.map((n:any)=>n.text.en),a.cytokineSummary.exact.cells.map((x:any)=>[x.caseGroup,x.phase,x.n,x.vsControls?.reason,x.vsControls?.value,x.points.filter((p:any)=>p.flagged).length].join())];
  }
  const k:any = await c.ask(`{cases(filter:{groups:[PATIENT]} first:500){totalCount nodes{code courses{agent startDay stopDay stopReason}}}}`).catch(e=>String(e));
  out.cases=k;
  writeFileSync("/tmp/jexp"+seed+".json", JSON.stringify(out,null,1));
  await c.close();
});
