import type { BlockContents } from "../../block-contents.ts";
import { type Policy, SDC_1 } from "../../policy.ts";
import { afterShamEdits, mostRecomputed } from "../plan/recomputed-audit.ts";
import { solvableUnions } from "../plan/solvable-unions.ts";
import { CLINICIAN, IL1B, scaledCenters, syntheticConsortium } from "../synthetic-consortium.ts";
import { SIZES } from "./known-rows-attacks.ts";
import { always, type Measurement } from "./measurement.ts";

/** Rule 2 off: every cell of the menu is published, however few are in it. */
export const SIZE_OFF = { ...SDC_1, k: 1, minimumOutsideCenter: 0, minimumKindreds: 1, largestKindredShare: 1 };
export const AUDIT_OFF = { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 };
/** Nothing of rule 6: what Σ refuses enters, and so does what a rank test would solve. */
const RULE_6_OFF: Policy = { ...AUDIT_OFF, refuseRemainders: false };
const THIRD = 1 / 3;
/** The smallest k a consortium may choose (rule 2): sets of five, so that rule 6 binds in a block of 60 too. */
const SMALLEST_K = 5;
const atSixty = (size: number) => (size === 60 ? THIRD : null);

/** Most learnt of one person where the consortium chose the smallest k; measured at 60 persons only. */
function withSmallestK(contents: BlockContents, policy: Policy, size: number): Record<string, number> {
  return size === 60 ? { "smallest k": mostRecomputed(contents, { ...policy, k: SMALLEST_K }) } : {};
}

const consortium = ({ seed, size }: { seed: number; size: number }) =>
  syntheticConsortium({ seed, centers: scaledCenters(size), twoClasses: seed % 2 === 0 });

export const rank: Measurement = {
  ...{ id: "rank", title: "Rank test: unions of 1 to 9 persons", sizes: SIZES, share: 0.2, kind: "ATTACK" },
  figures: [{ key: "solvable", name: "solvable unions in any consortium", atMost: always(0) }],
  measure: (of) => {
    const families = ["cases", IL1B, CLINICIAN] as const;
    return { parts: {}, highest: { solvable: solvableUnions(consortium(of), SDC_1, { families }) } };
  },
};

export const rankBare: Measurement = {
  ...{ id: "rank-bare", title: "Rank test, rule 2 off", sizes: [60, 112], share: 0.05, kind: "WORKS" },
  figures: [{ key: "solvable", name: "solvable unions", atLeast: always(1) }],
  measure: (of) => ({
    parts: {},
    highest: { solvable: solvableUnions(consortium(of), SIZE_OFF, { families: ["cases", CLINICIAN] }) },
  }),
};

export const audit: Measurement = {
  ...{ id: "audit", title: "Audit recomputed independently", sizes: SIZES, share: 0.2, kind: "ATTACK" },
  figures: [
    { key: "one", name: "most learnt of one person", atMost: always(THIRD) },
    { key: "smallest k", name: "the same where the consortium chose k = 5", atMost: atSixty },
    { key: "sham", name: "the same after 24 sham edits by one center", atMost: always(THIRD) },
  ],
  measure: (of) => {
    const contents = consortium(of);
    const highest = { one: mostRecomputed(contents, SDC_1), sham: afterShamEdits(contents, SDC_1, 25) };
    return { parts: {}, highest: { ...highest, ...withSmallestK(contents, SDC_1, of.size) } };
  },
};

export const auditBare: Measurement = {
  ...{ id: "audit-bare", title: "Audit recomputed, rule 6 off", sizes: [60, 112], share: 0.05, kind: "WORKS" },
  figures: [
    // With k = 10 a block of 60 has one-way tables only, and one opening of them teaches less than a third by itself,
    // remainders allowed or not (0.28 to 0.32). There rule 6 binds with a smaller k, and over several openings.
    { key: "one", name: "most learnt of one person", atLeast: (size) => (size < 112 ? null : THIRD) },
    { key: "smallest k", name: "the same where the consortium chose k = 5", atLeast: atSixty },
    { key: "sham", name: "the same after 24 sham edits by one center", atLeast: always(THIRD) },
  ],
  measure: (of) => {
    const contents = consortium(of);
    const highest = { one: mostRecomputed(contents, RULE_6_OFF), sham: afterShamEdits(contents, AUDIT_OFF, 25) };
    return { parts: {}, highest: { ...highest, ...withSmallestK(contents, RULE_6_OFF, of.size) } };
  },
};
