import { kaplanMeier } from "@nlrp12/statistics";
import type { Note } from "../frame/answer-frame.type.ts";
import { warning } from "../frame/note.ts";
import type { FollowedCase } from "./followed-cases.ts";
import { groupOf } from "./followed-units.ts";
import type { SurvivalComparison } from "./survival-test.ts";

/** Groups whose median follow-up differs by this factor are warned of where their p is by permutation. */
const UNLIKE_FACTOR = 2;

/** How long a group is followed: half its units at least this long; `isBound` where longer, nobody knows how long. */
interface FollowUpLength {
  readonly days: number;
  readonly isBound: boolean;
}

/**
 * Warns where groups are compared by permutation and followed unlike long: the median follow-up by the reverse
 * Kaplan–Meier curve (Schemper & Smith, Control Clin Trials 1996;17:343) of one is at least twice that of another.
 * Permuting then loses nearly all its power (Heinze, Gnant & Schemper, Biometrics 2003;59:1151).
 */
export function followUpNotes(units: readonly FollowedCase[], comparisons: readonly SurvivalComparison[]): Note[] {
  const permuted = comparisons.flatMap(({ result }) =>
    result.kind === "TESTED" && result.method !== "ASYMPTOTIC" ? result.groups.map(({ group }) => group) : [],
  );
  const compared = Map.groupBy(
    units.filter((one) => permuted.includes(groupOf(one))),
    groupOf,
  );
  const lengths = [...compared.values()].map(medianFollowUp);
  const shortest = lengths.filter(({ isBound }) => !isBound).sort((a, b) => a.days - b.days)[0];
  const longest = lengths.toSorted((a, b) => b.days - a.days)[0];
  if (!shortest || !longest || longest.days <= 0 || longest.days < UNLIKE_FACTOR * shortest.days) return [];
  const least = longest.isBound ? { en: "at least ", fr: "au moins " } : { en: "", fr: "" };
  return [
    warning(
      "FOLLOW_UP_DIFFERS",
      `The median follow-up of the groups goes from ${shortest.days} to ${least.en}${longest.days} days, and p is by permutation, which takes follow-up to be alike: it can miss a difference that is there. A large p says little here.`,
      `Le suivi médian des groupes va de ${shortest.days} à ${least.fr}${longest.days} jours, et p est obtenu par permutation, qui suppose des suivis semblables : il peut manquer une différence réelle. Un grand p ne dit ici que peu.`,
    ),
  ];
}

/** Being cut off is the event here, and what ended the follow-up otherwise cuts it off. */
function medianFollowUp(units: readonly FollowedCase[]): FollowUpLength {
  const curve = kaplanMeier(units.map(({ followUp: { days, cause } }) => ({ days, event: cause === null })));
  if (curve.kind !== "ESTIMATED") return { days: 0, isBound: true };
  const { days } = curve.median;
  return { days: days ?? curve.followedToDays, isBound: days === null };
}
