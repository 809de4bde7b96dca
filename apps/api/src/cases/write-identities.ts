import { randomUUID } from "node:crypto";
import type { Transaction } from "#db";
import { CohortCaseEntity } from "./cohort-case.entity.ts";
import { insertRows } from "./insert-rows.ts";
import { KindredEntity } from "./kindred.entity.ts";
import { PersonEntity } from "./person.entity.ts";
import type { CohortKey } from "./write-assays.ts";

/** A case of a center by its code, with the versions this cohort has of it. */
interface KnownCase {
  readonly caseCode: string;
  readonly caseId: number;
  readonly personId: string;
  readonly cohortId: number;
}

/** Every case of the center that the transaction may see, one row per cohort it is in. */
async function knownCases(tx: Transaction, centerId: number): Promise<KnownCase[]> {
  return tx.rows<KnownCase>(
    `/* knownCases */
     select case_code as "caseCode", case_id as "caseId", person_id as "personId", cohort_id as "cohortId"
       from portal.cohort_case where center_id = $1 order by cohort_id, case_id`,
    [centerId],
  );
}

/** Takes `count` numbers of a center that no case had before, whichever cohorts the transaction sees; the first of them. */
async function takeCaseNumbers(tx: Transaction, centerId: number, count: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>(
    `/* takeCaseNumbers */
     insert into portal.center_counter as counter (center_id, last_case_id) values ($1, $2)
     on conflict (center_id) do update set last_case_id = counter.last_case_id + excluded.last_case_id
     returning last_case_id as last`,
    [centerId, count],
  );
  return last - count + 1;
}

/**
 * The number of every code in its center, given once and kept. The same code in two cohorts of a center is the same
 * person and has the same number where the transaction sees both cohorts, as a data manager of the center does; with
 * rights on one of them alone it is a case with a number of its own, which no other case of the center ever has. New
 * codes are numbered in the order given and become persons of their own.
 */
export async function writeCaseIdentities(
  tx: Transaction,
  cohort: CohortKey,
  caseCodes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = await knownCases(tx, cohort.centerId);
  const inCohort = new Map(
    known.filter((row) => row.cohortId === cohort.cohortId).map((row) => [row.caseCode, row.caseId]),
  );
  const inCenter = new Map(known.map((row) => [row.caseCode, row]));
  const fresh = new Set(caseCodes.filter((code) => !inCenter.has(code))).size;
  let next = fresh === 0 ? 0 : await takeCaseNumbers(tx, cohort.centerId, fresh);
  const added: Partial<CohortCaseEntity>[] = [];
  const persons: Partial<PersonEntity>[] = [];
  for (const caseCode of caseCodes) {
    if (inCohort.has(caseCode)) continue;
    const elsewhere = inCenter.get(caseCode);
    const personId = elsewhere?.personId ?? randomUUID();
    const caseId = elsewhere?.caseId ?? next;
    if (!elsewhere) {
      next += 1;
      persons.push({ personId });
    }
    inCohort.set(caseCode, caseId);
    added.push({ centerId: cohort.centerId, cohortId: cohort.cohortId, caseId, caseCode, personId });
  }
  await insertRows(tx, PersonEntity, persons);
  await insertRows(tx, CohortCaseEntity, added);
  return inCohort;
}

/** The family behind every kindred code of a center; a code the center has not used yet is a new family. */
export async function writeKindredIdentities(
  tx: Transaction,
  centerId: number,
  kindredCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await tx.rows<{ kindredCode: string; kindredId: string }>(
    `/* knownKindreds */
     select distinct kindred_code as "kindredCode", kindred_id as "kindredId"
       from portal.case_kindred where center_id = $1`,
    [centerId],
  );
  const identities = new Map(known.map((row) => [row.kindredCode, row.kindredId]));
  const added = [...new Set(kindredCodes)].filter((code) => !identities.has(code));
  for (const code of added) identities.set(code, randomUUID());
  await insertRows(
    tx,
    KindredEntity,
    added.map((code) => ({ kindredId: identities.get(code) })),
  );
  return identities;
}
