import { type KindredChoice, onePerKindred } from "../frame/one-per-kindred.ts";
import type { NotMadeReason } from "../sensitivity/not-made.ts";
import type { WayHead } from "../sensitivity/sensitivity-way.type.ts";

/** One case of an answer about an outcome, as far as it can be left out. */
interface OutcomeMember {
  readonly centerId: number;
  readonly kindredId: string | null;
}

/** An answer about an outcome made of other members; of none where it is not made. */
export interface OutcomeWay<Member> extends WayHead {
  readonly members: readonly Member[];
}

/** One way, and whom it keeps of an answer; `reason` says why it cannot be made at all. */
interface KeptBy<Member> {
  readonly code: WayHead["code"];
  readonly reason?: NotMadeReason | null;
  readonly centerId?: number;
  readonly kept: (members: readonly Member[]) => readonly Member[];
}

/** A way that leaves members out; not made where nobody is left. */
export function leavingOut<Member>(members: readonly Member[], way: KeptBy<Member>): OutcomeWay<Member> {
  const { code, reason = null, centerId = null } = way;
  const kept = reason === null ? way.kept(members) : [];
  const nothing = reason === null && kept.length === 0 ? "NOTHING_LEFT" : null;
  return {
    ...{ code, centerId, reason: reason ?? nothing, members: kept },
    changed: reason === null ? members.length - kept.length : 0,
  };
}

/** Each center left out in its turn; one way that is not made where there is but one. */
export function withoutEachCenter<Member extends OutcomeMember>(members: readonly Member[]): OutcomeWay<Member>[] {
  const centers = [...new Set(members.map(({ centerId }) => centerId))];
  if (centers.length === 1) {
    return [leavingOut(members, { code: "WITHOUT_CENTER", reason: "ONE_CENTER_ONLY", kept: () => [] })];
  }
  return centers.map((centerId) =>
    leavingOut(members, {
      ...{ code: "WITHOUT_CENTER", centerId },
      kept: (all) => all.filter((member) => member.centerId !== centerId),
    }),
  );
}

/** One member of each family, where families may be read: the index member, else the first. */
export function oneOfEachFamily<Member extends OutcomeMember>(
  members: readonly Member[],
  by: KindredChoice<Member> & { readonly kindredsReadable: boolean },
): OutcomeWay<Member> {
  return leavingOut(members, {
    code: "ONE_PER_KINDRED",
    reason: by.kindredsReadable ? null : "KINDREDS_NOT_READABLE",
    kept: (all) => onePerKindred(all, by),
  });
}

/**
 * Each member of a family for itself, of an answer that counts one. It changes those who share a family with another
 * member of the same part of the answer; `within` names the part, and is null for who enters no number of it.
 */
export function eachPerson<Member extends OutcomeMember>(
  members: readonly Member[],
  within: (member: Member) => string | null,
): OutcomeWay<Member> {
  const families = Map.groupBy(
    members.filter((member) => member.kindredId !== null && within(member) !== null),
    (member) => `${member.kindredId} ${within(member)}`,
  );
  const together = [...families.values()].filter((family) => family.length > 1);
  return {
    ...{ code: "EACH_PERSON", centerId: null, reason: null },
    changed: together.reduce((sum, family) => sum + family.length, 0),
    members: members.map((member) => ({ ...member, kindredId: null })),
  };
}

/** Without those known to be under steroids; `underSteroids` is null where that may not be read. */
export function withoutSteroids<Member>(
  members: readonly Member[],
  underSteroids: ((member: Member) => boolean | null) | null,
): OutcomeWay<Member> {
  return leavingOut(members, {
    code: "WITHOUT_STEROIDS",
    reason: underSteroids ? null : "CLINICAL_NOT_READABLE",
    kept: (all) => all.filter((member) => underSteroids?.(member) !== true),
  });
}
