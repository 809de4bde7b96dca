import { describe, expect, it } from "vitest";
import { caseLink } from "./case-link.ts";

const RELEASES = [
  { id: "aphp-2", cohort: { id: "aphp" } },
  { id: "poitiers-2", cohort: { id: "poitiers" } },
];

describe("the link to a case", () => {
  it("leads to the release its answer was made from", () => {
    expect(caseLink("APH-P001", "aphp", RELEASES).search).toEqual({ releases: ["aphp-2"] });
  });

  it("takes every release of a kept answer, which names its cases without their cohorts", () => {
    expect(caseLink("APH-P001", undefined, RELEASES).search).toEqual({ releases: ["aphp-2", "poitiers-2"] });
  });

  it("pins nothing where no release of the cohort was used", () => {
    expect(caseLink("INS-P001", "inserm", RELEASES).search).toEqual({ releases: undefined });
  });
});
