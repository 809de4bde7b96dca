import type { PortalContext } from "#context";
import { Conflict } from "#errors";
import type { Grantee } from "./held-centers.sql.ts";
import { learntByGrantee } from "./learnt-by-grantee.ts";

/** What is granted or prolonged without a request asks nobody else: Conflict where others must agree (rule 10). */
export async function checkLearnt(
  context: PortalContext,
  grantee: Grantee,
  cohort: { readonly centerId: number; readonly cohortId: number },
): Promise<void> {
  const { mostLearnt, mustAgree } = await learntByGrantee(context.db, grantee, cohort);
  if (mustAgree.length === 0) return;
  const percent = Math.round(100 * mostLearnt);
  throw new Conflict({
    en: `With this access ${percent} % of the way to another person's value could be learnt, so the other contributing centers must agree: let the access be asked for, and approve the request.`,
    fr: `Avec cet accès, ${percent} % du chemin vers la valeur d'une autre personne pourrait être appris ; les autres centres contributeurs doivent donner leur accord : faites demander l'accès, puis approuvez la demande.`,
  });
}
