import type { Viewer } from "#access";
import { Forbidden } from "#errors";
import { soleKeyOf } from "#node-id";

/** The chain of the consortium itself. */
const CONSORTIUM = 0;

/**
 * The chain a viewer asks for: a center's for its stewards and for auditors, the consortium's for auditors. Throws
 * Forbidden for anyone else.
 */
export function ledgerChain(viewer: Viewer, center: string | null | undefined): number {
  const auditor = viewer.actionsIn(null).includes("audit:read");
  // An argument that is left out comes as undefined.
  if (center === null || center === undefined) {
    if (auditor) return CONSORTIUM;
    throw new Forbidden({
      en: "The consortium's own ledger is read by auditors; name your center to read its ledger.",
      fr: "Le registre du consortium est lu par les auditeurs ; nommez votre centre pour lire le sien.",
    });
  }
  const centerId = soleKeyOf("Center", center);
  if (auditor || viewer.actionsIn(centerId).includes("audit:read")) return centerId;
  throw new Forbidden({
    en: "The ledger of a center is read by its stewards and by auditors.",
    fr: "Le registre d'un centre est lu par ses responsables des accès et par les auditeurs.",
  });
}
