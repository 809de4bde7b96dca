import { RESPONSE_DEFINITIONS, responseDefinition } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import type { CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import type { Note } from "./answer-frame.type.ts";
import { type ClassMoves, classMoves, type DefinitionVersion } from "./competing-definitions.sql.ts";
import { warning } from "./note.ts";

/** What a question that rests on a response definition keeps at hand, so that its notes can say who moves. */
export interface RestsOnDefinition {
  readonly filter: CheckedCaseFilter;
  readonly definition: DefinitionVersion;
}

/** The published definition that is held against this one: the first of another code, in its newest version. */
export function competingWith({ code }: DefinitionVersion): DefinitionVersion | null {
  const other = RESPONSE_DEFINITIONS.find((definition) => definition.code !== code);
  return other ? responseDefinition(other.code) : null;
}

/** A warning where another definition puts some of the treated persons into another class. */
export function competingNotes(own: DefinitionVersion, other: DefinitionVersion | null, moves: ClassMoves): Note[] {
  const { treated, moved, turned } = moves;
  if (!other || moved === 0) return [];
  const name = ({ code }: DefinitionVersion) => responseDefinition(code)?.name ?? { en: code, fr: code };
  return [
    warning(
      "COMPETING_DEFINITIONS",
      `Response definitions compete: by “${name(other).en}”, ${moved} of ${treated} treated persons stand in another class than by “${name(own).en}”; ${turned} of them respond by one and not by the other.`,
      `Des définitions de la réponse se contredisent : selon « ${name(other).fr} », ${moved} personnes traitées sur ${treated} sont dans une autre classe que selon « ${name(own).fr} » ; ${turned} d'entre elles répondent selon l'une et non selon l'autre.`,
    ),
  ];
}

/** The same for a question whose own rows do not hold the classes, by a statement of its own. */
export async function competingDefinitionNotes(
  context: PortalContext,
  { scope, filter, definition }: RestsOnDefinition & { readonly scope: CohortScope },
): Promise<Note[]> {
  const other = competingWith(definition);
  if (!other || scope.exact.length === 0) return [];
  return competingNotes(definition, other, await classMoves(context.db, { scope, filter, definition, other }));
}
