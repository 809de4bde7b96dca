import { SDC_1 } from "../../policy.ts";
import { afterShamEdits, mostRecomputed } from "../plan/recomputed-audit.ts";
import { solvableUnions } from "../plan/solvable-unions.ts";
import { CLINICIAN, IL1B, scaledCenters, syntheticConsortium } from "../synthetic-consortium.ts";
import { SIZES } from "./known-rows-attacks.ts";
import { always, type Measurement } from "./measurement.ts";

/** Rule 2 off: every cell of the menu is published, however few are in it. */
export const SIZE_OFF = { ...SDC_1, k: 1, minimumOutsideCenter: 0, minimumKindreds: 1, largestKindredShare: 1 };
export const AUDIT_OFF = { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 };
const THIRD = 1 / 3;

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
    { key: "sham", name: "the same after 24 sham edits by one center", atMost: always(THIRD) },
  ],
  measure: (of) => {
    const contents = consortium(of);
    return { parts: {}, highest: { one: mostRecomputed(contents, SDC_1), sham: afterShamEdits(contents, SDC_1, 25) } };
  },
};

export const auditBare: Measurement = {
  ...{ id: "audit-bare", title: "Audit recomputed, rule 6 off", sizes: [60, 112], share: 0.05, kind: "WORKS" },
  figures: [
    // At 60 persons one opening has too few tables that pass the size rule for rule 6 to bind; sham edits show it there.
    { key: "one", name: "most learnt of one person", atLeast: (size) => (size < 112 ? null : THIRD) },
    { key: "sham", name: "the same after 8 sham edits by one center", atLeast: always(THIRD) },
  ],
  measure: (of) => {
    const contents = consortium(of);
    return {
      parts: {},
      highest: { one: mostRecomputed(contents, AUDIT_OFF), sham: afterShamEdits(contents, AUDIT_OFF, 9) },
    };
  },
};
