import type { AssayRow, CohortFile } from "@nlrp12/domain";
import { assaysOfRelease, caseContentHash, caseContentsOf, releasedRowsText } from "#cases/writing";
import type { Transaction } from "#db";
import { inRounds } from "./case-rounds.ts";
import { casesOfRelease, preferHashJoins, type ReleasedCase } from "./publish.sql.ts";
import type { ReleaseKey } from "./release.sql.ts";

/** The hash of one case version made anew from its rows, and whether the one that is stored says the same. */
export interface HashFromRows {
  readonly contentHash: Buffer;
  readonly asStored: boolean;
}

type Hashed = Pick<ReleasedCase, "caseId" | "caseCode">;

async function contentsOf(
  tx: Transaction,
  { release, cases, assays }: { release: ReleaseKey; cases: readonly Hashed[]; assays: readonly AssayRow[] },
): Promise<ReadonlyMap<string, string>> {
  const ids = cases.map(({ caseId }) => caseId);
  const rows: Omit<CohortFile, "assays"> = JSON.parse(await releasedRowsText(tx, release, ids));
  return caseContentsOf({ ...rows, assays });
}

function hashOf(found: ReleasedCase, contents: ReadonlyMap<string, string>): HashFromRows {
  const content = contents.get(found.caseCode) ?? "";
  const contentHash = caseContentHash(found.salt, { content }, found.citation);
  return { contentHash, asStored: contentHash.equals(found.contentHash) };
}

/**
 * The hashes of the case versions of a release, made anew from every row of its cases, some cases at a time: memory
 * holds one round, however large the release. Needs rights on all its field groups.
 */
export async function hashesFromRows(tx: Transaction, release: ReleaseKey): Promise<readonly HashFromRows[]> {
  await preferHashJoins(tx);
  const cases = await casesOfRelease(tx, release);
  const assays = await assaysOfRelease(tx, release);
  const measurements = cases.reduce((sum, one) => sum + one.measurements, 0);
  const hashes: HashFromRows[] = [];
  for (const round of inRounds(cases, measurements / Math.max(1, cases.length))) {
    const contents = await contentsOf(tx, { release, cases: round, assays });
    for (const found of round) {
      const hash = hashOf(found, contents);
      if (hash.asStored) {
        hashes.push(hash);
        continue;
      }
      // A case that was left standing may name an older form of an assay than the newest of the release.
      const own = await assaysOfRelease(tx, release, [found.caseId]);
      hashes.push(hashOf(found, await contentsOf(tx, { release, cases: [found], assays: own })));
    }
  }
  return hashes;
}
