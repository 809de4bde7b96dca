import type { Analyte } from "@nlrp12/domain";
import { selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";
import type { CytokineSelection } from "./cytokine-value.sql.ts";

/** What was measured and enters no figure. */
export interface NotAnalysed {
  readonly samples: number;
  readonly cases: number;
}

/** Specimens in which an assay can read the drug instead of the cytokine. */
const DISTURBED: readonly string[] = ["PLASMA", "SERUM"];

/**
 * How many samples (and of how many cases) of the exact cohorts, each in its release and through the filter, were taken
 * under a drug that the assay reads instead of the cytokine. In washed cells there are none, and nothing is read.
 */
export async function notAnalysed(
  db: RequestDatabase,
  selection: Pick<CytokineSelection, "scope" | "filter" | "specimen" | "stimuli"> & {
    readonly analytes: readonly Analyte[];
  },
): Promise<NotAnalysed> {
  if (!DISTURBED.includes(selection.specimen)) return { samples: 0, cases: 0 };
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  const [row] = await db.rowsOfMany<NotAnalysed>(
    `/* notAnalysed */
     with selected as (
       ${selected.text}
     )
     select count(*)::int as samples, count(distinct cohort_case.person_id)::int as cases
       from selected
       join portal.sample_analyte as value using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
      where value.analyte = any(${at(1)}::text[]) and value.specimen = ${at(2)} and value.stimulus = any(${at(3)}::text[])
        and value.interference = 'NOT_ANALYSED'`,
    [...selected.values, selection.analytes, selection.specimen, selection.stimuli],
  );
  return row ?? { samples: 0, cases: 0 };
}
