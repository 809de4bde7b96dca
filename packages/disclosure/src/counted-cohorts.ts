import type { BlockContents } from "./block-contents.ts";
import { UNKNOWN_CATEGORY } from "./menu.ts";
import type { CountedCohort } from "./opening-plan.ts";
import type { Policy } from "./policy.ts";
import { roundedCount } from "./rounding.ts";
import { type Opening, withheld } from "./withheld.ts";

/**
 * Cohorts that contribute COUNT: their total per case group, rounded to 5 and fixed at the opening, in no block
 * (rule 0). A group under k is withheld, as no published set may have fewer than k persons.
 */
export function countedCohorts(
  contents: BlockContents,
  under: { readonly policy: Policy; readonly opening: Opening },
): readonly CountedCohort[] {
  const { policy } = under;
  return contents.cohorts
    .filter((cohort) => cohort.contributes === "COUNT" && !cohort.fromLiterature)
    .map(({ cohortId }) => {
      const persons = contents.persons.filter((person) => person.cohortId === cohortId);
      const groups = Map.groupBy(persons, (person) => person.attributes.CASE_GROUP ?? UNKNOWN_CATEGORY);
      const caseGroups = [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([caseGroup, inGroup]) => ({
          caseGroup,
          persons:
            inGroup.length < policy.k ? withheld("TOO_FEW_PERSONS", under) : roundedCount(inGroup.length, policy),
        }));
      return { cohortId, caseGroups };
    });
}
