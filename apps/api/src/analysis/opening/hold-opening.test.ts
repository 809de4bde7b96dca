import {
  canonicalJson,
  mostLearntKnowing,
  type OpeningPlan,
  type ProtectedAnswer,
  WINDOW_PREFIX,
} from "@nlrp12/disclosure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "#db";
import { derivedKey } from "#installation-secret";
import { demonstrationDatabase } from "../../../../../test/kit/demonstration.ts";
import { INSTALLATION_SECRET, type MigratedDatabase } from "../../../../../test/kit/migrated-database.ts";
import { holdOpening } from "./hold-opening.ts";
import { auditOf, lastOpening, plannedTables, protectedAnswers } from "./opening.sql.ts";
import { PUBLISHED_FAMILIES } from "./published-menu.ts";

let migrated: MigratedDatabase;
let database: Database;
let first: { plan: OpeningPlan; answers: readonly ProtectedAnswer[] };

async function stored() {
  return database.withoutCases(async (tx) => {
    const opening = await lastOpening(tx);
    if (!opening) throw new Error("The demonstration has held an opening");
    const which = { openingId: opening.openingId, family: null };
    const plan: OpeningPlan = {
      ...opening.plan,
      ...{ tables: await plannedTables(tx, which), audit: await auditOf(tx, opening.openingId) },
    };
    return { plan, answers: await protectedAnswers(tx, which) };
  });
}

beforeAll(async () => {
  migrated = await demonstrationDatabase("opening");
  database = await Database.open(migrated.runtimeUrl, 2);
  first = await stored();
});
afterAll(async () => {
  await database.close();
  await migrated.drop();
});

/** Tables of a kind of family: how many are published, of how many. */
function published(family: string, dimensions: number, window = false): readonly [number, number] {
  const tables = first.plan.tables.filter(
    ({ variable, dimensions: named }) =>
      variable.family.startsWith(family) &&
      named.length === dimensions &&
      (variable.phase?.startsWith(WINDOW_PREFIX) ?? false) === window,
  );
  return [tables.filter(({ status }) => status === "PUBLISHED").length, tables.length];
}

const total = (family: string): ProtectedAnswer["result"] | undefined =>
  first.answers.find(({ variable, cell }) => variable.family === family && cell.length === 0)?.result;

describe("an opening of the demonstration", () => {
  it("describes every published family, and no cell of it has fewer than k persons", () => {
    expect(first.plan.families).toEqual(PUBLISHED_FAMILIES);
    expect(published("cases", 1)).toEqual([5, 5]);
    expect(published("response:", 0)).toEqual([2, 2]);
    expect(published("survival:", 0)).toEqual([5, 5]);
    expect(published("prediction:", 0)).toEqual([12, 12]);
    const [windows] = published("cytokine:", 0, true);
    expect(windows).toBeGreaterThanOrEqual(24);
    expect(published("cytokine:", 2, true)).toEqual([0, 0]);
    expect(Math.min(...first.answers.map(({ persons }) => persons))).toBeGreaterThanOrEqual(first.plan.policy.k);
  });

  it("tells of a relapse by its first year, and withholds an area whose arms are too small", () => {
    const relapse = total("survival:RELAPSE:clinician@1");
    if (relapse?.statistic !== "SURVIVAL") throw new Error("The family follows relapses");
    expect(relapse.points.map(({ day }) => day)).toEqual([365]);
    expect(relapse.points[0]?.causes.map(({ cause }) => cause)).toEqual(["RELAPSE", "DISCONTINUATION"]);
    // About one treated patient in ten does not respond: an arm of some ten.
    expect(total("prediction:IL_1B:NONE:PBMC_SUPERNATANT:BEFORE:RESPONSE@clinician@1")).toMatchObject({
      area: { reason: "TOO_FEW_PERSONS", bound: "<25" },
    });
    expect(total("prediction:TNF_A:NONE:PBMC_SUPERNATANT:ON_EARLY:RELAPSE@clinician@1")).toMatchObject({
      area: { value: expect.any(Number) },
    });
  });

  it("teaches nobody more than a third of anyone else, in any family", () => {
    const figures = Object.values(first.plan.audit).flatMap((audit) =>
      [[], ...(first.plan.block?.centerIds ?? []).map((centerId) => [centerId])].map((known) =>
        mostLearntKnowing(audit, known),
      ),
    );
    expect(Math.max(...figures)).toBeLessThanOrEqual(1 / 3 + 1e-9);
  });

  it("keeps every answer when nothing has changed at the next opening", async () => {
    const begun = performance.now();
    await holdOpening(database, { secret: derivedKey(INSTALLATION_SECRET, "disclosure"), date: "2027-01-15" });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`opening: ${seconds} s, ${first.plan.tables.length} tables, ${first.answers.length} answers`);
    const second = await stored();
    expect(second.answers.map(canonicalJson)).toEqual(first.answers.map(canonicalJson));
  });
});
