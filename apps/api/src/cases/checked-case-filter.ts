import { AGE_BANDS, CASE_GROUPS, type FieldGroup, SEXES, TREATMENT_GROUPS, VARIANT_GROUPS } from "@nlrp12/domain";
import { BadInput } from "#errors";
import type { CaseFilter } from "./case-filter.type.ts";

/** The lists a case filter may hold. */
export const CASE_FILTER_LISTS = ["groups", "sex", "ageBands", "variantGroups", "treatments", "hpoIds"] as const;
export type CaseFilterList = (typeof CASE_FILTER_LISTS)[number];

declare const checked: unique symbol;

/** A case filter whose lists hold only what the portal knows; made by `checkCaseFilter` alone. */
export type CheckedCaseFilter = Readonly<Partial<Record<CaseFilterList, readonly string[]>>> & {
  readonly [checked]: true;
};

/** The words a list accepts; HPO ids are accepted by their form. */
const vocabularies: Readonly<Record<Exclude<CaseFilterList, "hpoIds">, readonly string[]>> = {
  groups: CASE_GROUPS,
  sex: SEXES,
  ageBands: AGE_BANDS,
  variantGroups: VARIANT_GROUPS,
  treatments: TREATMENT_GROUPS,
};

/** More features than any phenotype has; bounds what one question may carry. */
const MOST_HPO_IDS = 100;

function refuse(list: CaseFilterList, accepted: { readonly en: string; readonly fr: string }): BadInput {
  return new BadInput({
    en: `\`filter.${list}\` takes ${accepted.en}.`,
    fr: `\`filter.${list}\` prend ${accepted.fr}.`,
  });
}

function checkList(list: CaseFilterList, entries: readonly string[]): void {
  if (entries.length === 0) {
    throw refuse(list, {
      en: "at least one entry; leave it out to restrict nothing",
      fr: "au moins une entrée ; omettez-le pour ne rien restreindre",
    });
  }
  if (list === "hpoIds") {
    if (entries.length <= MOST_HPO_IDS && entries.every((entry) => /^HP:\d{7}$/.test(entry))) return;
    throw refuse(list, {
      en: `up to ${MOST_HPO_IDS} HPO ids such as HP:0001954, "HP:" and seven digits`,
      fr: `jusqu'à ${MOST_HPO_IDS} identifiants HPO tels que HP:0001954, « HP: » et sept chiffres`,
    });
  }
  const known = vocabularies[list];
  if (entries.every((entry) => known.includes(entry))) return;
  throw refuse(list, { en: known.join(", "), fr: known.join(", ") });
}

/**
 * The filter of a question, each list checked, in one order and without repetitions. Throws BadInput naming the list and
 * what it accepts; an empty list is refused, because it could as well mean everything as nothing.
 */
export function checkCaseFilter(filter: CaseFilter | null | undefined): CheckedCaseFilter {
  const lists: Partial<Record<CaseFilterList, readonly string[]>> = {};
  for (const list of CASE_FILTER_LISTS) {
    const entries: readonly string[] | null | undefined = filter?.[list];
    if (!entries) continue;
    checkList(list, entries);
    const inOrder: readonly string[] = list === "hpoIds" ? [...new Set(entries)].sort() : vocabularies[list];
    lists[list] = inOrder.filter((word) => entries.includes(word));
  }
  return lists as CheckedCaseFilter;
}

/** The field groups a question needs for its filter; none for a filter that restricts nothing. */
export function filterNeeds(filter: CheckedCaseFilter): FieldGroup[] {
  const named = CASE_FILTER_LISTS.filter((list) => filter[list]);
  const clinical = named.some((list) => list !== "variantGroups");
  return [...(clinical ? (["CLINICAL"] as const) : []), ...(filter.variantGroups ? (["GENOTYPE"] as const) : [])];
}
