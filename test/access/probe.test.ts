import { test, expect } from "vitest";
import { startTestPortal } from "../kit/demonstration.ts";
test("probe", async () => {
  console.time("start");
  const p = await startTestPortal("probe");
  console.timeEnd("start");
  const r = await fetch(`${p.url}/graphql`, {method:"POST", headers:{"content-type":"application/json"}, body: JSON.stringify({query:"{portal{demonstration policy} centers{nodes{id}}}"})});
  console.log(r.status, await r.text());
  await p.stop();
});
