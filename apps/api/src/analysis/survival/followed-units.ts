import { onePerKindred } from "../frame/one-per-kindred.ts";
import type { FollowedCase } from "./followed-cases.ts";

/** The group of a case: its combination of categories, as a key. */
export const groupOf = ({ categories }: Pick<FollowedCase, "categories">): string => JSON.stringify(categories);

/**
 * The cases that curves and their tests count. One member stands for its family in each group: the index member, or
 * where that one is not followed the first who is, by center, cohort and case; never chosen by what happened to them.
 * Where the viewer may not read families every person is counted.
 */
export const followedUnits = (followed: readonly FollowedCase[]): readonly FollowedCase[] =>
  onePerKindred(followed, { within: groupOf, isIndex: ({ indexMember }) => indexMember === true });
