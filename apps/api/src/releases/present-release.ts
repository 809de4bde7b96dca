import type { Sentence } from "#errors";
import { nodeId } from "#node-id";
import type { ReleaseRow } from "./release.sql.ts";
import { Release, ReleaseWithdrawal } from "./release.type.ts";

function presentWithdrawal(row: ReleaseRow): ReleaseWithdrawal | null {
  const { withdrawnAt, withdrawalReason: reason, withdrawalNote: note } = row;
  return withdrawnAt && reason ? Object.assign(new ReleaseWithdrawal(), { withdrawnAt, reason, note }) : null;
}

/** A stored release as the API shows it. */
export function presentRelease(row: ReleaseRow): Release {
  return Object.assign(new Release(), {
    id: nodeId("Release", row.centerId, row.cohortId, row.releaseNumber),
    centerId: row.centerId,
    cohortId: row.cohortId,
    number: row.releaseNumber,
    publishedAt: row.publishedAt,
    checksum: row.checksum.toString("hex"),
    note: row.note,
    withdrawal: presentWithdrawal(row),
  });
}

/** What a citation names. */
export interface CitedRelease {
  readonly centerName: string;
  readonly cohortTitle: Sentence;
  readonly release: Pick<Release, "number" | "publishedAt" | "checksum" | "withdrawal">;
}

/**
 * How to cite a release: who, what, which number, when, and the checksum by which it is known again; of a withdrawn one
 * also that and when.
 */
export function citationOf(cited: CitedRelease): Sentence {
  const { centerName, cohortTitle, release } = cited;
  const day = release.publishedAt.toISOString().slice(0, 10);
  const gone = release.withdrawal?.withdrawnAt.toISOString().slice(0, 10);
  const mark = gone ? { en: ` Withdrawn on ${gone}.`, fr: ` Retirée le ${gone}.` } : { en: "", fr: "" };
  return {
    en: `${centerName}. ${cohortTitle.en}, release ${release.number} (${day}). NLRP12AD portal. SHA-256 ${release.checksum}.${mark.en}`,
    fr: `${centerName}. ${cohortTitle.fr}, version ${release.number} (${day}). Portail NLRP12AD. SHA-256 ${release.checksum}.${mark.fr}`,
  };
}
