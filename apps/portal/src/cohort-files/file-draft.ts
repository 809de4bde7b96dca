import type { MappingDraft, ReadingPlan } from "@nlrp12/intake";
import { askedConstants, draftOf, mappingOf, parseMapping, writeMapping } from "@nlrp12/intake/columns";
import { type History, historyOf } from "./history.ts";
import type { Inspection } from "./inspection.ts";
import type { KnownProfile } from "./known-profile.ts";

/** A file and everything a person has decided about it. */
export interface FileDraft {
  readonly file: File;
  readonly settings: ReadingPlan["settings"];
  /** Decisions about columns, each of which can be undone; `null` where no columns are matched here. */
  readonly columns: History<MappingDraft> | null;
  /** A mapping that is used as it is: one dropped with the file, or one that says more than decisions can. */
  readonly fixedMapping: string | null;
  readonly repairs: ReadingPlan["repairs"];
  /** The earlier plan that was taken over because the columns are the same. */
  readonly takenFrom: KnownProfile | null;
}

/** The file with nothing decided, as it is when it has just been dropped. */
export function freshDraft(file: File, fixedMapping: string | null): FileDraft {
  return { file, settings: {}, columns: null, fixedMapping, repairs: [], takenFrom: null };
}

/** Questions nearly always answered the same way have that answer until a person gives another. */
export function withSuggestions(draft: MappingDraft): MappingDraft {
  const suggested = askedConstants(draft).flatMap(({ target, suggested }) =>
    suggested !== null && draft.constants[target] === undefined ? [[target, suggested] as const] : [],
  );
  return { ...draft, constants: { ...draft.constants, ...Object.fromEntries(suggested) } };
}

/** The plan that the decisions come to: what the check, the preview and the server use. */
export function planOf({ settings, columns, fixedMapping, repairs }: FileDraft): ReadingPlan {
  const mapping = fixedMapping ?? (columns ? writeMapping(mappingOf(withSuggestions(columns.now))) : null);
  return { settings, mapping, repairs };
}

/** Whether anything was decided that another reading of the file would not find by itself. */
export function isPlain({ settings, mapping, repairs }: ReadingPlan): boolean {
  return mapping === null && repairs.length === 0 && Object.keys(settings).length === 0;
}

/** What is decided about a file by having looked at it: the earlier plan where one fits, else a proposal for its columns. */
export function withInspection(draft: FileDraft, inspection: Inspection, known: readonly KnownProfile[]): FileDraft {
  const { file, settings } = inspection;
  if (draft.fixedMapping !== null && draft.takenFrom === null) return { ...draft, settings };
  const plain = { ...draft, settings, fixedMapping: null, takenFrom: null };
  const earlier = known.find(({ id }) => id === file.fitting?.id) ?? null;
  if (!earlier) return { ...plain, columns: file.guess ? historyOf(file.guess.draft) : null };
  const taken = {
    ...plain,
    settings: { ...earlier.settings, ...settings },
    repairs: earlier.repairs,
    takenFrom: earlier,
  };
  const mapping = earlier.mapping === null ? null : parseMapping(earlier.mapping).mapping;
  const decisions = mapping && draftOf(mapping);
  if (decisions) return { ...taken, columns: historyOf(decisions) };
  return { ...taken, columns: null, fixedMapping: earlier.mapping };
}
