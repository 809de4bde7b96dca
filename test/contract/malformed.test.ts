import { ERROR_CODES } from "@nlrp12/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../access/callers.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { malformedRequests } from "./malformed-requests.ts";
import { LEAKS, posted } from "./posted.ts";

const REQUESTS = 2000;
const SEED = 20_110_531;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("malformed");
});
afterAll(() => portal.stop());

test("whatever is sent, every refusal bears a code of the closed list and no answer an inner part", async () => {
  const token = await tokenOf(portal.admin, "data-manager@poitiers");
  const surprises: string[] = [];
  const statuses = new Map<number, number>();
  for (const [index, { path, init }] of malformedRequests(SEED, REQUESTS, token).entries()) {
    const answer = await posted(`${portal.url}${path}`, init);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const told = `request ${index}, ${init.method} ${path.slice(0, 120)}: ${answer.status} ${answer.text.slice(0, 300)}`;
    if (answer.status >= 500) surprises.push(`broke: ${told}`);
    // The demonstration's own provider speaks the language of OpenID.
    const provider = path.startsWith("/demonstration-provider");
    const refused = answer.status >= 400 && !provider;
    if (refused && answer.codes.length === 0 && !answer.type.startsWith("text/html"))
      surprises.push(`no code: ${told}`);
    if (answer.codes.some((code) => !(ERROR_CODES as readonly string[]).includes(code)))
      surprises.push(`other code: ${told}`);
    if (answer.codes.includes("INTERNAL")) surprises.push(`internal: ${told}`);
    if (LEAKS.test(answer.text) && answer.status >= 400) surprises.push(`inner part: ${told}`);
  }
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.info(`malformed: ${REQUESTS} requests, ${told.join(", ")}; ${surprises.length} surprises`);
  expect(surprises.slice(0, 20)).toEqual([]);
  expect((await posted(`${portal.url}/health/ready`, {})).status).toBe(200);
});
