import { describe, expect, it } from "vitest";
import { generateConsortium } from "./generate-consortium.ts";

describe("the people and rights of the demonstration", () => {
  const { accounts, centers, cohorts, grants, accessRequests } = generateConsortium({ seed: 1 });
  const keys = accounts.map(({ key }) => key);
  const slugs = cohorts.map(({ slug }) => slug);

  it("gives each of four centers an investigator, a data manager and a steward, and the consortium its two", () => {
    const wanted = centers.flatMap(({ slug }) => [`investigator@${slug}`, `data-manager@${slug}`, `steward@${slug}`]);
    expect(keys).toEqual([...wanted, "coordinator@consortium", "auditor@consortium"]);
    expect(accounts.every(({ email }) => email.endsWith("@demo.invalid"))).toBe(true);
  });

  it("grants only cohorts and people that exist, by a steward of the owning center", () => {
    for (const grant of grants) {
      const owner = cohorts.find(({ slug }) => slug === grant.cohort)?.center;
      expect(grant.grantedBy).toBe(`steward@${owner}`);
      if (grant.grantee.kind === "person") expect(keys).toContain(grant.grantee.account);
      else expect(grant.grantee.center).not.toBe(owner);
    }
    for (const request of accessRequests) {
      expect(slugs).toContain(request.cohort);
      expect(keys).toContain(request.requestedBy);
      const owner = cohorts.find(({ slug }) => slug === request.cohort)?.center;
      if (request.refusal) expect(request.refusal.by).toBe(`steward@${owner}`);
    }
  });

  it("lets Poitiers read Versailles whole and AP-HP without genotype, and no longer INSERM", () => {
    const live = grants.filter(
      ({ grantee, untilDay, revokedOnDay }) =>
        grantee.kind === "center" && grantee.center === "poitiers" && (untilDay ?? 1) > 0 && revokedOnDay === null,
    );
    const held = Object.fromEntries(live.map(({ cohort, levels }) => [cohort, Object.keys(levels)]));
    expect(held).toEqual({
      "published-cases": ["CLINICAL", "CYTOKINE", "GENOTYPE"],
      "versailles-nlrp12": ["CLINICAL", "CYTOKINE", "GENOTYPE"],
      "aphp-nlrp12": ["CLINICAL", "CYTOKINE"],
    });
  });
});
