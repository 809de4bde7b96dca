import {
  CASE_GROUPS,
  type CaseGroup,
  comparisonGroupText,
  EVERYONE,
  type FieldGroup,
  type Phase,
  RESPONSE_CLASSES,
  type ResponseClass,
} from "@nlrp12/domain";
import { type CaseFilter, type CheckedCaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import { BadInput } from "#errors";
import type { ComparisonGroupInput } from "./comparison-group.type.ts";

/** One of the groups of a comparison, checked; patients in a phase, or people who have none. */
export interface CheckedGroup {
  /** `a`, `b`, `c` … in the order of the arguments. */
  readonly key: string;
  readonly phase: Phase | null;
  readonly responses: readonly ResponseClass[];
  /** PATIENT where there is a phase. */
  readonly groups: readonly CaseGroup[];
  /** What else restricts it; the kind of person comes with the cytokines and is not in it. */
  readonly filter: CheckedCaseFilter;
  /** As it stands in the address of the page. */
  readonly text: string;
}

/** The most groups one figure tells apart by shape and colour. */
const MOST_GROUPS = 6;

/** `a`, `b` and the others, checked. Throws BadInput naming the argument and what it takes. */
export function checkGroups(
  a: ComparisonGroupInput,
  b: ComparisonGroupInput,
  others: readonly ComparisonGroupInput[],
): CheckedGroup[] {
  if (others.length > MOST_GROUPS - 2) {
    throw new BadInput({
      en: `\`others\` takes up to ${MOST_GROUPS - 2} groups.`,
      fr: `\`others\` prend jusqu'à ${MOST_GROUPS - 2} groupes.`,
    });
  }
  const groups = [a, b, ...others].map(checkGroup);
  if (new Set(groups.map(({ text }) => text)).size < groups.length) {
    throw new BadInput({
      en: "Each group is compared once: two of them are the same.",
      fr: "Chaque groupe est comparé une fois : deux d'entre eux sont identiques.",
    });
  }
  return groups;
}

function checkGroup(input: ComparisonGroupInput, index: number): CheckedGroup {
  const key = String.fromCharCode("a".charCodeAt(0) + index);
  const { groups: asked, hpoIds, ...lists } = input.filter ?? {};
  checkCaseFilter(asked ? { groups: asked } : null);
  if (hpoIds) {
    throw new BadInput({
      en: `Group \`${key}\`: \`filter.hpoIds\` belongs to the question's own \`filter\`, which all groups pass.`,
      fr: `Groupe \`${key}\` : \`filter.hpoIds\` appartient au \`filter\` de la question, que tous les groupes passent.`,
    });
  }
  const phase = input.phase ?? null;
  const others = CASE_GROUPS.filter((group) => group !== "PATIENT");
  const fits = phase ? !asked || asked.join() === "PATIENT" : asked?.every((group) => group !== "PATIENT");
  if (!fits) {
    throw new BadInput({
      en: `Group \`${key}\`: patients are compared in a \`phase\`; a group without one names others in \`filter.groups\`: ${others.join(", ")}.`,
      fr: `Groupe \`${key}\` : des patients se comparent dans une \`phase\` ; un groupe sans phase en nomme d'autres dans \`filter.groups\` : ${others.join(", ")}.`,
    });
  }
  const filter = checkCaseFilter(lists);
  const responses = RESPONSE_CLASSES.filter((one) => input.responses?.includes(one));
  const groups: readonly CaseGroup[] = phase ? ["PATIENT"] : CASE_GROUPS.filter((group) => asked?.includes(group));
  const text = comparisonGroupText({ ...EVERYONE, ...filter, phase, responses, groups: phase ? [] : groups });
  return { key, phase, responses, groups, filter, text };
}

/** The field groups that asking for these groups reads. */
export const groupNeeds = (groups: readonly CheckedGroup[]): FieldGroup[] =>
  groups.flatMap((group) => filterNeeds(group.filter));

/** The filter of a group as the block is asked, to which the kind of person is one. */
export function filterOfBlock(group: CheckedGroup, common: CheckedCaseFilter): CheckedCaseFilter {
  return checkCaseFilter({ ...common, ...group.filter, groups: [...group.groups] } as CaseFilter);
}

/** Whether two groups differ in their phase alone, so that the same cases may stand in both. */
export function differInPhase(one: CheckedGroup, other: CheckedGroup): boolean {
  if (one.phase === null || other.phase === null || one.phase === other.phase) return false;
  return one.text.slice(one.phase.length) === other.text.slice(other.phase.length);
}
