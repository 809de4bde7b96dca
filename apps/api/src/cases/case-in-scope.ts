import type { CohortScope } from "#access";
import type { RequestDatabase } from "#db";
import { caseOfScope } from "./case.sql.ts";
import type { Case } from "./case.type.ts";
import { presentCase } from "./present-case.ts";

/** One case as the scope's release of its cohort holds it; null where that release does not hold it. */
export async function caseInScope(
  db: RequestDatabase,
  scope: CohortScope,
  which: { readonly cohortId: number; readonly caseId: number },
): Promise<Case | null> {
  const row = await caseOfScope(db, scope, which);
  return row && presentCase(row);
}
