import type { MappingDraft } from "@nlrp12/intake";
import { askedConstants, isUnanswered } from "@nlrp12/intake/columns";
import { withSuggestions } from "./file-draft.ts";

/** What still keeps a table from being checked. */
export interface OpenQuestions {
  readonly lacksPerson: boolean;
  /** Columns not chosen. */
  readonly columns: readonly string[];
  readonly constants: number;
}

/** What a person still has to say about the columns. */
export function openQuestions(draft: MappingDraft): OpenQuestions {
  const roles = Object.entries(draft.roles);
  const complete = withSuggestions(draft);
  return {
    lacksPerson: !roles.some(([, role]) => role.kind === "FIELD" && role.target === "cases.case_code"),
    columns: roles.flatMap(([column, role]) => (role.kind === "UNDECIDED" ? [column] : [])),
    constants: askedConstants(complete).filter((asked) => isUnanswered(asked, complete)).length,
  };
}

/** Whether nothing is open. */
export function isComplete({ lacksPerson, columns, constants }: OpenQuestions): boolean {
  return !lacksPerson && columns.length === 0 && constants === 0;
}
