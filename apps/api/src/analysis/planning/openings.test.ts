import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "#db";
import { derivedKey } from "#installation-secret";
import { tokenOf } from "../../../../../test/access/callers.ts";
import { question } from "../../../../../test/contract/posted.ts";
import { startTestPortal, type TestPortal } from "../../../../../test/kit/demonstration.ts";
import { INSTALLATION_SECRET } from "../../../../../test/kit/migrated-database.ts";
import { earliestDate } from "./opening-rhythm.ts";
import { openingTasks } from "./opening-tasks.ts";

let portal: TestPortal;
let database: Database;
beforeAll(async () => {
  portal = await startTestPortal("openings");
  ({ database } = portal.portal);
});
afterAll(() => portal.stop());

async function ask(who: string, text: string) {
  const answered = await question(portal.url, text, { token: await tokenOf(portal.admin, who) });
  return { code: answered.codes[0] ?? null, data: JSON.parse(answered.text).data ?? {} };
}

const POLICY =
  "{ name viewerPlans earliestOpening parameters { name value } nextOpening { date previewedAt } lastOpening { persons centers mostLearnt tables { family dimensions published } } }";
const tomorrow = earliestDate(new Date().toISOString().slice(0, 10), []);

const dayAfter = earliestDate(tomorrow, []);

/** Runs a task of the queue as its worker would. */
async function run(task: string): Promise<void> {
  const act = openingTasks(database, derivedKey(INSTALLATION_SECRET, "disclosure"))[task];
  if (!act) throw new Error(`there is no task ${task}`);
  await act({}, {} as Parameters<typeof act>[1]);
}

describe("openings and the policy", () => {
  it("tells everyone the policy with the installation's own figures, and no exact number of persons", async () => {
    const { disclosurePolicy } = (await ask("investigator@poitiers", `{ disclosurePolicy ${POLICY} }`)).data;
    expect(disclosurePolicy).toMatchObject({ name: "SDC-1", viewerPlans: false, nextOpening: null });
    expect(disclosurePolicy.parameters).toContainEqual({ name: "k", value: 10 });
    expect(disclosurePolicy.lastOpening.persons % 5).toBe(0);
    expect(disclosurePolicy.lastOpening.centers).toBe(4);
    expect(disclosurePolicy.lastOpening.mostLearnt).toBeLessThanOrEqual(0.33);
  });

  it("lets the coordinator alone plan one, at most twice in any year", async () => {
    const plan = (who: string, date: string) => ask(who, `mutation { planOpening(date: "${date}") ${POLICY} }`);
    expect((await plan("steward@inserm", tomorrow)).code).toBe("FORBIDDEN");
    expect((await plan("coordinator@consortium", "2020-01-01")).code).toBe("BAD_USER_INPUT");
    const planned = await plan("coordinator@consortium", tomorrow);
    expect(planned.data.planOpening.nextOpening.date).toBe(tomorrow);
    // With the demonstration's first opening this year has its two.
    expect((await plan("coordinator@consortium", tomorrow)).code).toBe("BAD_USER_INPUT");
  });

  it("shows stewards beforehand what would be published and withheld and why, and nobody else", async () => {
    await run("preview-opening");
    const text =
      '{ openingPreview { family dimensions published tooFew } openingPreviewTables(family: "cases") { dimensions status cause } }';
    expect((await ask("investigator@inserm", text)).code).toBe("FORBIDDEN");
    const { openingPreview, openingPreviewTables } = (await ask("steward@inserm", text)).data;
    expect(openingPreview).toContainEqual({ family: "cases", dimensions: 1, published: 5, tooFew: 0 });
    expect(openingPreviewTables).toHaveLength(16);
    expect(openingPreviewTables).toContainEqual({ dimensions: [], status: "PUBLISHED", cause: null });
    expect(JSON.stringify(openingPreviewTables)).not.toMatch(/"(persons|n|count)"/);
  });

  // Sizes of others could be read off one preview a night, or off one a click.
  it("makes no preview anew for thirty days, also where the opening is taken back and another is planned", async () => {
    const previewed = async () => (await ask("steward@inserm", `{ disclosurePolicy ${POLICY} }`)).data.disclosurePolicy;
    const first = (await previewed()).nextOpening.previewedAt;
    expect(first).not.toBeNull();
    await run("preview-opening");
    expect((await previewed()).nextOpening.previewedAt).toBe(first);
    for (const [taken, planned] of [
      [tomorrow, dayAfter],
      [dayAfter, tomorrow],
    ]) {
      await ask("coordinator@consortium", `mutation { cancelOpening(date: "${taken}") { name } }`);
      await ask("coordinator@consortium", `mutation { planOpening(date: "${planned}") { name } }`);
      await run("preview-opening");
      expect((await previewed()).nextOpening).toEqual({ date: planned, previewedAt: first });
    }
    await portal.admin.query("update portal.planned_opening set previewed_at = previewed_at - interval '30 days'");
    await run("preview-opening");
    expect(Date.parse((await previewed()).nextOpening.previewedAt)).toBeGreaterThanOrEqual(Date.parse(first));
  });

  it("lets one of two coordinators plan who do it at once", async () => {
    await ask("coordinator@consortium", `mutation { cancelOpening(date: "${tomorrow}") { name } }`);
    const plan = (date: string) => ask("coordinator@consortium", `mutation { planOpening(date: "${date}") { name } }`);
    const codes = (await Promise.all([plan(tomorrow), plan(dayAfter)])).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(["BAD_USER_INPUT", null]);
  });

  it("is held once when its date has come", async () => {
    const numbers = async () =>
      (await portal.admin.query("select opening_id from portal.opening order by 1")).rows.map((row) => row.opening_id);
    await run("hold-due-opening");
    expect(await numbers()).toEqual([1]);
    await portal.admin.query("update portal.planned_opening set planned_for = current_date where state = 'PLANNED'");
    await run("hold-due-opening");
    await run("hold-due-opening");
    expect(await numbers()).toEqual([1, 2]);
    const { rows } = await portal.admin.query(
      "select state, opening_id from portal.planned_opening where state <> 'CANCELLED'",
    );
    expect(rows).toEqual([{ state: "HELD", opening_id: 2 }]);
  });
});
