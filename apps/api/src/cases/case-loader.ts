import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { casesByRefs } from "./case.sql.ts";
import type { Case } from "./case.type.ts";
import { type CaseRef, caseRefKey } from "./case-ref.ts";
import { caseReferences } from "./case-reference.sql.ts";
import type { CaseReference } from "./case-reference.type.ts";
import { presentCase } from "./present-case.ts";
import { presentCaseReference } from "./present-case-reference.ts";

/** Cases by release and version, batched within one request; null for one the viewer may not read (CLINICAL). */
export function caseLoader(db: RequestDatabase): DataLoader<CaseRef, Case | null, string> {
  return new DataLoader(
    async (refs) => {
      const found = new Map((await casesByRefs(db, refs)).map((row) => [caseRefKey(row), presentCase(row)]));
      return refs.map((ref) => found.get(caseRefKey(ref)) ?? null);
    },
    { cacheKeyFn: caseRefKey },
  );
}

/** What names a case, in whichever release. */
export type CaseKey = Pick<CaseRef, "centerId" | "cohortId" | "caseId">;

const keyText = ({ cohortId, caseId }: Omit<CaseKey, "centerId">): string => `${cohortId}:${caseId}`;

/** Id and code of cases, batched within one request; readable with RECORD in any one field group. */
export function caseReferenceLoader(db: RequestDatabase): DataLoader<CaseKey, CaseReference, string> {
  return new DataLoader(
    async (keys: readonly CaseKey[]) => {
      const found = new Map((await caseReferences(db, keys)).map((row) => [keyText(row), presentCaseReference(row)]));
      return keys.map((key) => found.get(keyText(key)) ?? new Error("a row names a case its reader may not name"));
    },
    { cacheKeyFn: keyText },
  );
}
