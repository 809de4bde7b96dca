import { PHASES, type Phase } from "./phase.ts";
import { RESPONSE_CLASSES, type ResponseClass } from "./response-class.ts";
import {
  AGE_BANDS,
  type AgeBand,
  CASE_GROUPS,
  type CaseGroup,
  SEXES,
  type Sex,
  TREATMENT_GROUPS,
  type TreatmentGroup,
  VARIANT_GROUPS,
  type VariantGroup,
} from "./vocabulary.ts";

/**
 * One of the groups of a comparison: patients in a phase, or people who have none (`phase` null, `groups` given); each
 * list means any of its entries, and an empty list restricts nothing.
 */
export interface ComparisonGroup {
  readonly phase: Phase | null;
  readonly responses: readonly ResponseClass[];
  readonly groups: readonly CaseGroup[];
  readonly sex: readonly Sex[];
  readonly ageBands: readonly AgeBand[];
  readonly variantGroups: readonly VariantGroup[];
  readonly treatments: readonly TreatmentGroup[];
}

/** A group that restricts nothing yet. */
export const EVERYONE: ComparisonGroup = {
  phase: null,
  responses: [],
  groups: [],
  sex: [],
  ageBands: [],
  variantGroups: [],
  treatments: [],
};

type GroupList = Exclude<keyof ComparisonGroup, "phase">;

/** A group by its words, checked elsewhere. */
type GroupWords = Pick<ComparisonGroup, "phase"> & Readonly<Record<GroupList, readonly string[]>>;

const vocabularies: Readonly<Record<GroupList, readonly string[]>> = {
  responses: RESPONSE_CLASSES,
  groups: CASE_GROUPS,
  sex: SEXES,
  ageBands: AGE_BANDS,
  variantGroups: VARIANT_GROUPS,
  treatments: TREATMENT_GROUPS,
};
const lists = Object.keys(vocabularies) as GroupList[];

/** A group in one word of an address, such as `BEFORE.responses/COMPLETE/PARTIAL`: no comma, equal for equal groups. */
export function comparisonGroupText(group: GroupWords): string {
  const parts = lists.flatMap((list) => (group[list].length > 0 ? [[list, ...group[list]].join("/")] : []));
  return [...(group.phase ? [group.phase] : []), ...parts].join(".");
}

/** Reads what `comparisonGroupText` wrote; words that are none of ours are left out, and null says nothing was left. */
export function readComparisonGroup(text: string): ComparisonGroup | null {
  const parts = text.split(".");
  const phase = PHASES.find((one) => parts.includes(one)) ?? null;
  const chosen = lists.map((list): [GroupList, readonly string[]] => {
    const [, ...entries] = parts.find((part) => part.startsWith(`${list}/`))?.split("/") ?? [];
    return [list, vocabularies[list].filter((entry) => entries.includes(entry))];
  });
  if (phase === null && chosen.every(([, entries]) => entries.length === 0)) return null;
  return { ...EVERYONE, phase, ...Object.fromEntries(chosen) };
}
