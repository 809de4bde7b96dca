import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type UploadDesk, uploadDesk } from "../../../../test/kit/upload-desk.ts";
import { profileSaid } from "./profile-said.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("import_profiles");
});
afterAll(() => desk?.close());

const SAVE = `mutation ($cohort: ID!, $name: String, $plan: ImportPlanInput!) {
  saveImportProfile(cohort: $cohort, name: $name, plan: $plan) { id name version columns settings mapping repairs createdBy }
}`;
const LIST = "query ($cohort: ID!) { importProfiles(cohort: $cohort) { id name version mapping } }";
const MAPPING = { version: 1, columns: { "cases.case_code": "Sujet" }, values: [], ignored: ["n"] };
const REPAIR = {
  kind: "REPLACE_TEXT",
  ...{ sheet: "cases", column: "sex", from: "Hme", to: "MALE", id: "r1", at: "2026-03-03T10:00:00Z" },
};
const PLAN = {
  columns: ["Sujet", "n"],
  settings: JSON.stringify({ decimal: ",", headerRow: 3 }),
  mapping: JSON.stringify(MAPPING),
  repairs: JSON.stringify([REPAIR]),
};

const cohort = () => nodeId("Cohort", desk.consortium.poitiers.cohortId);
const save = (account: number, name: string | null, plan: object = PLAN) =>
  desk.ask(account, SAVE, { cohort: cohort(), name, plan }) as Promise<Record<string, unknown>>;
const list = (account: number) =>
  desk.ask(account, LIST, { cohort: cohort() }) as unknown as Promise<readonly Record<string, unknown>[]>;

describe("how files of a cohort are read", () => {
  it("is kept under a name, each change as the next version, the same plan as the same one", async () => {
    const { manager, second } = desk.consortium.accounts;
    const first = await save(manager, "  Laboratoire ");
    expect(first).toMatchObject({ name: "Laboratoire", version: 1, columns: ["Sujet", "n"] });
    expect(JSON.parse(String(first.settings))).toEqual({ decimal: ",", headerRow: 3 });
    expect(JSON.parse(String(first.mapping))).toEqual(MAPPING);
    expect(JSON.parse(String(first.repairs))).toEqual([REPAIR]);
    expect(await save(second, "Laboratoire")).toEqual(first);
    const changed = await save(second, "Laboratoire", { ...PLAN, repairs: null });
    expect(changed).toMatchObject({ version: 2, repairs: "[]" });
    expect((await list(manager)).map(({ name, version }) => [name, version])).toEqual([["Laboratoire", 2]]);
  });

  it("is kept for one upload without a name, and is proposed for the next", async () => {
    const { manager } = desk.consortium.accounts;
    const plan = { columns: ["Sujet"], mapping: JSON.stringify({ ...MAPPING, ignored: [] }) };
    const made = await save(manager, null, plan);
    expect(made).toMatchObject({ name: null, version: 1, settings: "{}" });
    expect(await save(manager, null, plan)).toEqual(made);
    expect((await list(manager)).map(({ id }) => id)).toContain(made.id);
  });

  it("is found for a file by its id, and by its name in the newest version; not in another cohort", async () => {
    const { manager } = desk.consortium.accounts;
    const viewer = await desk.consortium.viewerOf(manager);
    const { database, poitiers, strict } = desk.consortium;
    const old = await save(manager, "Plasma");
    await save(manager, "Plasma", { ...PLAN, settings: null });
    expect(await profileSaid(database, viewer, { ...poitiers, said: "Plasma" })).toMatchObject({
      settings: null,
      mapping: MAPPING,
      repairs: [REPAIR],
    });
    const byId = await profileSaid(database, viewer, { ...poitiers, said: String(old.id) });
    expect(byId.settings).toEqual({ decimal: ",", headerRow: 3 });
    const elsewhere = profileSaid(database, viewer, { ...strict, said: "Plasma" });
    await expect(elsewhere).rejects.toThrow(/no import profile/);
    await expect(profileSaid(database, viewer, { ...strict, said: String(old.id) })).rejects.toThrow(
      /no import profile/,
    );
  });

  it("is refused when a file could not be read so, with what would be accepted", async () => {
    const { manager } = desk.consortium.accounts;
    const refused = (plan: object, name: string | null = "x") =>
      desk.refusalOf(manager, SAVE, { cohort: cohort(), name, plan });
    expect(await refused({ ...PLAN, mapping: '{"version":2}' })).toMatch(/version/);
    expect(await refused({ ...PLAN, settings: '{"decimal":"comma"}' })).toMatch(/"decimal"/);
    expect(await refused({ ...PLAN, repairs: '[{"kind":"GUESS"}]' })).toMatch(/REPLACE_TEXT/);
    expect(await refused(PLAN, " ")).toMatch(/1 to 80/);
    expect(await refused({ ...PLAN, columns: ["x".repeat(301)] })).toMatch(/300 characters/);
  });

  it("is refused when it tells who a patient is, since others read it", async () => {
    const { manager } = desk.consortium.accounts;
    const refused = (plan: object) => desk.refusalOf(manager, SAVE, { cohort: cohort(), name: "x", plan });
    for (const told of ["jean.dupont@chu-poitiers.fr", "1 85 03 86 194 012 34"]) {
      expect(await refused({ ...PLAN, columns: ["n", told] })).toMatch(/^In `columns`/);
      const mapping = JSON.stringify({ ...MAPPING, ignored: [told] });
      expect(await refused({ ...PLAN, mapping })).toMatch(/^In `mapping`/);
    }
  });

  it("is shown and kept only for managers of the center, and never changed or removed", async () => {
    const { investigator, stranger } = desk.consortium.accounts;
    expect(await save(investigator, "x")).toEqual({ refused: "FORBIDDEN" });
    expect(await save(stranger, "x")).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.ask(stranger, LIST, { cohort: cohort() })).toEqual({ refused: "FORBIDDEN" });
    const { rows } = await desk.consortium.admin.query(
      `select has_table_privilege('portal_runtime', 'portal.import_profile', 'update') as change,
              has_table_privilege('portal_runtime', 'portal.import_profile', 'delete') as remove`,
    );
    expect(rows).toEqual([{ change: false, remove: false }]);
  });

  it("leaves a line in the log for each new version, without a word of the plan", async () => {
    const { rows } = await desk.consortium.admin.query(
      "select details from portal.audit_entry where action = 'IMPORT_PROFILE_SAVED' order by seq limit 1",
    );
    const [first] = rows;
    expect(first.details).toEqual({ cohort: desk.consortium.poitiers.cohortId, version: 1, named: true });
  });
});
