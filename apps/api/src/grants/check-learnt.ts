import type { Transaction } from "#db";
import { Conflict } from "#errors";
import { agreementsOf } from "./access-agreement.sql.ts";
import type { AccessRequestRow } from "./access-request.sql.ts";
import { type Grantee, granteeOfRequest } from "./grantee.ts";
import type { AuditReader } from "./held-centers.sql.ts";
import { learntByGrantee } from "./learnt-by-grantee.ts";

/**
 * What is granted or prolonged without a request asks nobody else: Conflict where others must agree (rule 10). Looked at
 * twice: before the grants are locked, so that a long computation keeps nobody waiting, and in the transaction that
 * grants, where what was granted meanwhile counts.
 */
export async function checkLearnt(
  db: AuditReader,
  grantee: Grantee,
  cohort: { readonly centerId: number; readonly cohortId: number },
): Promise<void> {
  const { mostLearnt, mustAgree } = await learntByGrantee(db, grantee, cohort);
  if (mustAgree.length === 0) return;
  const percent = Math.round(100 * mostLearnt);
  throw new Conflict({
    en: `With this access ${percent} % of the way to another person's value could be learnt, so the other contributing centers must agree: let the access be asked for, and approve the request.`,
    fr: `Avec cet accès, ${percent} % du chemin vers la valeur d'une autre personne pourrait être appris ; les autres centres contributeurs doivent donc donner leur accord : faites demander l'accès, puis approuvez la demande.`,
  });
}

/** What a request is granted: Conflict unless all who must agree have, by what is granted and agreed at this moment. */
export async function checkAgreed(tx: Transaction, request: AccessRequestRow): Promise<void> {
  const grantee = granteeOfRequest(request.askedBy, request.askedForCenter);
  const { mustAgree } = await learntByGrantee(tx, grantee, request);
  const said = new Map((await agreementsOf(tx, request)).map(({ ofCenter, state }) => [ofCenter, state]));
  if (mustAgree.every((center) => said.get(center) === "AGREED")) return;
  throw new Conflict({
    en: "What the same person or center holds, or what another center says of it, has just changed; look at the request and approve it again.",
    fr: "Ce que détient la même personne ou le même centre, ou ce qu'en dit un autre centre, vient de changer ; regardez la demande et approuvez-la à nouveau.",
  });
}
