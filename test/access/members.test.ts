import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { CHANGE, INVITE, MEMBERS, type MemberDesk, memberDesk, type PeopleAnswer } from "./member-desk.ts";

let portal: TestPortal;
let desk: MemberDesk;
const centers = new Map<string, string>();
beforeAll(async () => {
  portal = await startTestPortal("members");
  desk = memberDesk(portal);
  const { rows } = await portal.admin.query("select slug, center_id from portal.center");
  for (const { slug, center_id } of rows) centers.set(slug, nodeId("Center", center_id));
});
afterAll(() => portal.stop());

const STEWARD = "steward@poitiers";
const COORDINATOR = "coordinator@consortium";

const invite = (who: string, over: Readonly<Record<string, unknown>>): Promise<PeopleAnswer> =>
  desk.ask(who, INVITE, {
    input: { center: centers.get("poitiers"), email: "new@chu.example", roles: ["INVESTIGATOR"], ...over },
  });
const membersOf = async (who: string, center: string | null) =>
  (await desk.ask(who, MEMBERS, { center: center && centers.get(center) })).data.members;
const memberOf = async (who: string, center: string | null, role: string) => {
  const found = (await membersOf(who, center)).nodes.find((member) => member.role === role);
  if (!found) throw new Error(`nobody is ${role} there`);
  return found;
};
/** Actions in the ledger, oldest first. */
async function actions(object: string): Promise<string[]> {
  const { rows } = await portal.admin.query(
    "select action from portal.audit_entry where object = $1 order by chain_id, seq",
    [object],
  );
  return rows.map(({ action }) => action);
}
const numberOf = (id: string): string => Buffer.from(id, "base64url").toString().split(":")[1] ?? "";

// Written by hand from the table of the model: who may invite to which role where. A center with a steward chooses its
// people itself; roles of the consortium are the coordinator's.
const ALL_OF_A_CENTER = ["INVESTIGATOR", "DATA_MANAGER", "STEWARD"];
const MAY_INVITE: readonly (readonly [string, string | null, readonly string[]])[] = [
  ["steward@poitiers", "poitiers", ALL_OF_A_CENTER],
  ["steward@poitiers", "aphp", []],
  ["steward@poitiers", null, []],
  ["coordinator@consortium", null, ["COORDINATOR", "AUDITOR"]],
  ["coordinator@consortium", "poitiers", []],
  ["coordinator@consortium", "new", ALL_OF_A_CENTER],
  ["investigator@poitiers", "poitiers", []],
  ["data-manager@poitiers", "poitiers", []],
  ["auditor@consortium", null, []],
  ["auditor@consortium", "new", []],
];

describe("who may invite", () => {
  test("to which role where is the table of the model, role by role", async () => {
    const made = await desk.ask(
      COORDINATOR,
      'mutation { createCenter(input: { slug: "new", name: "CHU Nouveau", shortName: "Nouveau" }) { id } }',
    );
    centers.set("new", made.data.createCenter.id);
    expect(await actions(`center:${numberOf(made.data.createCenter.id)}`)).toEqual(["CENTER_CREATED"]);
    const surprises: string[] = [];
    let number = 0;
    for (const [who, center, allowed] of MAY_INVITE) {
      for (const role of [...ALL_OF_A_CENTER, "COORDINATOR", "AUDITOR"]) {
        number += 1;
        const input = { center: center && centers.get(center), email: `p${number}@chu.example`, roles: [role] };
        const { code } = await invite(who, input);
        if ((code === null) !== allowed.includes(role)) surprises.push(`${who} ${role} at ${center}: ${code}`);
      }
    }
    expect(surprises).toEqual([]);
  });

  test("is nobody to the own address, and a refused invitation says what would be accepted", async () => {
    expect((await invite(STEWARD, { email: "Steward.Poitiers@demo.invalid", roles: ["DATA_MANAGER"] })).code).toBe(
      "FORBIDDEN",
    );
    for (const wrong of [
      { email: "nobody" },
      { email: "a@b.example, c@d.example" },
      { email: "a@b.example\r\nBcc: c@d.example" },
      { roles: [] },
      { language: "de" },
      { expiresInDays: 0 },
      { expiresInDays: 31 },
    ]) {
      expect((await invite(STEWARD, wrong)).code, JSON.stringify(wrong)).toBe("BAD_USER_INPUT");
    }
    const twice = { email: "twice@chu.example" };
    expect((await invite(STEWARD, twice)).code).toBeNull();
    expect((await invite(STEWARD, { email: "TWICE@chu.example" })).code).toBe("CONFLICT");
    expect((await invite(STEWARD, { email: "investigator.poitiers@demo.invalid" })).code).toBe("CONFLICT");
  });

  test("counts for centers: a coordinator adds them, nobody else, and no two have one short name", async () => {
    const center = 'mutation { createCenter(input: { slug: "poitiers", name: "Deux", shortName: "Deux" }) { id } }';
    expect((await desk.ask(COORDINATOR, center)).code).toBe("CONFLICT");
    expect((await desk.ask(STEWARD, center)).code).toBe("FORBIDDEN");
    expect((await desk.ask(COORDINATOR, center.replace('"poitiers"', '"No Slug"'))).code).toBe("BAD_USER_INPUT");
  });
});

describe("the members of a center", () => {
  test("are seen by its stewards and by coordinators, and changed by its stewards alone", async () => {
    const seen = await membersOf(STEWARD, "poitiers");
    expect(seen.nodes.map(({ role }) => role).sort()).toEqual(["DATA_MANAGER", "INVESTIGATOR", "STEWARD"]);
    expect(seen.totalCount).toBe(3);
    // The only steward stays as she is; the two others are hers to change.
    for (const { role, viewerCan } of seen.nodes) {
      expect(viewerCan, role).toEqual(role === "STEWARD" ? [] : ["CHANGE_ROLE", "END"]);
    }
    expect((await membersOf(COORDINATOR, "poitiers")).nodes.flatMap(({ viewerCan }) => viewerCan)).toEqual([]);
    for (const who of ["steward@aphp", "investigator@poitiers", "auditor@consortium"]) {
      const { code } = await desk.ask(who, MEMBERS, { center: centers.get("poitiers") });
      expect(code, who).toMatch(/NOT_FOUND|FORBIDDEN/);
    }
    const { id } = await memberOf(STEWARD, "poitiers", "INVESTIGATOR");
    expect((await desk.ask("steward@aphp", CHANGE, { id, role: "STEWARD" })).code).toBe("NOT_FOUND");
    expect((await desk.ask(COORDINATOR, CHANGE, { id, role: "STEWARD" })).code).toBe("FORBIDDEN");
    expect((await desk.ask("data-manager@poitiers", CHANGE, { id })).code).toBe("FORBIDDEN");
    expect((await desk.ask(STEWARD, CHANGE, { id, role: "COORDINATOR" })).code).toBe("FORBIDDEN");
  });

  test("never lose their last steward, and the consortium never its last coordinator", async () => {
    const own = await memberOf(STEWARD, "poitiers", "STEWARD");
    expect((await desk.ask(STEWARD, CHANGE, { id: own.id })).code).toBe("CONFLICT");
    expect((await desk.ask(STEWARD, CHANGE, { id: own.id, role: "DATA_MANAGER" })).code).toBe("CONFLICT");
    const coordinator = await memberOf(COORDINATOR, null, "COORDINATOR");
    expect((await desk.ask(COORDINATOR, CHANGE, { id: coordinator.id })).code).toBe("CONFLICT");
  });

  test("change roles with the next request, in open sessions and for tokens; nobody raises the own role", async () => {
    const { browser } = await desk.signIn("investigator@poitiers");
    expect(await desk.rolesOf(browser)).toEqual(["INVESTIGATOR@poitiers"]);
    const member = await memberOf(STEWARD, "poitiers", "INVESTIGATOR");
    const raised = (await desk.ask(STEWARD, CHANGE, { id: member.id, role: "STEWARD" })).data.changeMembership;
    expect(raised?.role).toBe("STEWARD");
    expect(await desk.rolesOf(browser)).toEqual(["STEWARD@poitiers"]);
    expect((await desk.ask(STEWARD, CHANGE, { id: member.id })).code).toBe("NOT_FOUND");
    // Two stewards now: neither changes the own role, each may leave or be ended by the other.
    const self = raised?.id ?? "";
    expect((await desk.ask("investigator@poitiers", CHANGE, { id: self, role: "DATA_MANAGER" })).code).toBe(
      "FORBIDDEN",
    );
    expect((await desk.ask("investigator@poitiers", CHANGE, { id: self })).code).toBeNull();
    expect(await desk.rolesOf(browser)).toEqual([]);
    expect((await desk.ask("investigator@poitiers", "{ viewer { id } }")).code).toBe("UNAUTHENTICATED");
    expect(await actions(`membership:${numberOf(member.id)}`)).toEqual(["MEMBERSHIP_CHANGED"]);
    expect(await actions(`membership:${numberOf(self)}`)).toEqual(["MEMBERSHIP_ENDED"]);
  });

  test("keep one of two last stewards who end each other at the same moment", async () => {
    const { id } = await memberOf("steward@inserm", "inserm", "DATA_MANAGER");
    const second = (await desk.ask("steward@inserm", CHANGE, { id, role: "STEWARD" })).data.changeMembership?.id;
    const first = (await membersOf("steward@inserm", "inserm")).nodes.find(
      (member) => member.role === "STEWARD" && member.id !== second,
    )?.id;
    const both = await Promise.all([
      desk.ask("steward@inserm", CHANGE, { id: second }),
      desk.ask("data-manager@inserm", CHANGE, { id: first }),
    ]);
    expect(both.filter(({ code }) => code === null)).toHaveLength(1);
    const { rows } = await portal.admin.query(
      `select count(*)::int as stewards from portal.membership join portal.center using (center_id)
        where slug = 'inserm' and role = 'STEWARD' and ends_at is null`,
    );
    expect(rows[0].stewards).toBe(1);
  });
});

describe("whoever coordinates", () => {
  const STANDINGS = "{ centerStandings { people stewards invitations cohorts center { slug viewerMayGive } } }";

  test("sees how centers stand and what the portal is at, and no case", async () => {
    const { data } = await desk.ask(COORDINATOR, STANDINGS);
    const standings = (data as unknown as { centerStandings: { people: number; center: { slug: string } }[] })
      .centerStandings;
    expect(standings.find(({ center }) => center.slug === "versailles")).toEqual({
      people: 3,
      stewards: 1,
      invitations: 0,
      cohorts: 1,
      center: { slug: "versailles", viewerMayGive: [] },
    });
    expect(standings.find(({ center }) => center.slug === "new")).toMatchObject({
      people: 0,
      stewards: 0,
      center: { viewerMayGive: ALL_OF_A_CENTER },
    });
    const asked = "{ installation { sendsMail liveSessions unsentLetters databaseVersion jobs { task state } } }";
    const health = (await desk.ask(COORDINATOR, asked)).data as unknown as { installation: object };
    expect(health.installation).toMatchObject({ sendsMail: false, databaseVersion: expect.stringMatching(/^\d+\./) });
    for (const who of [STEWARD, "auditor@consortium", "data-manager@aphp"]) {
      expect((await desk.ask(who, STANDINGS)).code, who).toBe("FORBIDDEN");
    }
    const cohorts = await desk.ask(COORDINATOR, "{ cases { totalCount } }");
    expect((cohorts.data as unknown as { cases: { totalCount: number } }).cases.totalCount).toBe(0);
  });
});

test("the length of a list is told on a page past its end too", async () => {
  const past = (key: readonly number[]) => Buffer.from(JSON.stringify(key)).toString("base64url");
  const asked = `{ centers(after: "${past([9999])}") { totalCount nodes { id } }
                   cohorts(after: "${past([9999])}") { totalCount nodes { id } } }`;
  const { data } = await desk.ask("data-manager@aphp", asked);
  // Four centers of the demonstration and the one made above; seven cohorts.
  expect(data).toMatchObject({ centers: { totalCount: 5, nodes: [] }, cohorts: { totalCount: 7, nodes: [] } });
});
