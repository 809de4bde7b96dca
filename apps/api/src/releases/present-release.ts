import type { Sentence } from "#errors";
import { nodeId } from "#node-id";
import type { ReleaseRow } from "./release.sql.ts";
import { Release } from "./release.type.ts";

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
  });
}

/** What a citation names. */
export interface CitedRelease {
  readonly centerName: string;
  readonly cohortTitle: Sentence;
  readonly release: Pick<Release, "number" | "publishedAt" | "checksum">;
}

/** How to cite a release: who, what, which number, when, and the checksum by which it is known again. */
export function citationOf(cited: CitedRelease): Sentence {
  const { centerName, cohortTitle, release } = cited;
  const day = release.publishedAt.toISOString().slice(0, 10);
  return {
    en: `${centerName}. ${cohortTitle.en}, release ${release.number} (${day}). NLRP12 portal. SHA-256 ${release.checksum}.`,
    fr: `${centerName}. ${cohortTitle.fr}, version ${release.number} (${day}). Portail NLRP12. SHA-256 ${release.checksum}.`,
  };
}
