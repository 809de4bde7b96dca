import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";

/** A definition by code and version. */
export interface DefinitionVersion {
  readonly code: string;
  readonly version: number;
}

/** What becomes of the treated persons of a question under another definition. */
export interface ClassMoves {
  /** Persons with a class under both. */
  readonly treated: number;
  /** Those of them whose class differs. */
  readonly moved: number;
  /** Those who respond, wholly or in part, by one of the two and not by the other. */
  readonly turned: number;
}

/**
 * The treated persons of the exact cohorts of the scope, each cohort in its release and through the filter, counted by
 * whether the other definition puts them into another class. A person counts once.
 */
export async function classMoves(
  db: RequestDatabase,
  asked: {
    readonly scope: CohortScope;
    readonly filter: CheckedCaseFilter;
    readonly definition: DefinitionVersion;
    readonly other: DefinitionVersion;
  },
): Promise<ClassMoves> {
  const selected = selectedCasesSql(asked.scope, asked.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  const [moves] = await db.rowsOfMany<ClassMoves>(
    `/* classMoves */
     with selected as (
       ${selected.text}
     ), classed as (
       select cohort_case.person_id, own.response_class <> other.response_class as moved,
              (own.response_class in ('COMPLETE', 'PARTIAL')) <> (other.response_class in ('COMPLETE', 'PARTIAL')) as turned
         from selected
         join portal.cohort_case using (center_id, cohort_id, case_id)
         join portal.case_response as own using (center_id, cohort_id, case_id, version)
         join portal.case_response as other using (center_id, cohort_id, case_id, version)
        where own.definition = ${at(1)} and own.definition_version = ${at(2)}::int
          and other.definition = ${at(3)} and other.definition_version = ${at(4)}::int
     )
     select count(distinct person_id)::int as treated,
            (count(distinct person_id) filter (where moved))::int as moved,
            (count(distinct person_id) filter (where turned))::int as turned
       from classed`,
    [...selected.values, ...[asked.definition.code, asked.definition.version, asked.other.code, asked.other.version]],
  );
  return moves ?? { treated: 0, moved: 0, turned: 0 };
}
