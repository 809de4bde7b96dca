import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { tokenOf } from "../access/callers.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { question } from "./posted.ts";

let portal: TestPortal;
/** Members, the ledger and requests are a steward's; files are a data manager's. */
let steward = "";
let dataManager = "";
beforeAll(async () => {
  portal = await startTestPortal("cursors");
  steward = await tokenOf(portal.admin, "steward@inserm");
  dataManager = await tokenOf(portal.admin, "data-manager@inserm");
});
afterAll(() => portal.stop());

/** What each list that is read in pages needs beside the place to go on from. */
const CENTER = `center: "${nodeId("Center", 1)}", `;
const ARGUMENTS: Readonly<Record<string, string>> = {
  ...{ auditEvents: CENTER, auditProof: CENTER, invitations: CENTER, members: CENTER },
  releases: `cohort: "${nodeId("Cohort", 1)}", `,
};

const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** Places that no list has: of no key, of another's, of no number, beyond the largest integer of the database (2³¹ − 1). */
const WRONG = [
  ...["x", cursor("1"), cursor({}), cursor([]), cursor([1, 2, 3, 4])],
  ...[["x"], ["x", "x", "x"], [1.5], [-1], [2 ** 31], [2 ** 31, "x"], [1, 1, 2 ** 31], [1, 1, 1.5]].map(cursor),
];

test("every list read in pages says what `after` takes when it is given something else", async () => {
  const fields = Object.values((await createSchema()).getQueryType()?.getFields() ?? {});
  const lists = fields.filter(({ args }) => args.some(({ name }) => name === "after")).map(({ name }) => name);
  expect(lists).toHaveLength(10);
  for (const list of lists) {
    for (const after of WRONG) {
      const asked = `{ ${list}(${ARGUMENTS[list] ?? ""}after: "${after}") { __typename } }`;
      const token = list === "uploads" ? dataManager : steward;
      const { codes } = await question(portal.url, asked, { token });
      expect(codes, `${list} after ${after}`).toEqual(["BAD_USER_INPUT"]);
    }
  }
});
