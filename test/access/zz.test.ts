import { test } from "vitest";
import { startTestPortal } from "../kit/demonstration.ts";
import { BrowserSession } from "./browser-session.ts";
test("x", async () => {
  const p = await startTestPortal("zz"); const b = new BrowserSession();
  for (const account of ["steward@aphp", "investigator@aphp"]) {
    let s = await b.step(`${p.url}/auth/sign-in?account=${account}`);
    for (let i = 0; i < 10 && s.next; i++) { console.log(s.status, s.next, [...b.jar.keys()].join()); s = await b.step(s.next); }
    console.log(s.status, s.body.slice(0, 600));
  }
  await p.stop();
});
