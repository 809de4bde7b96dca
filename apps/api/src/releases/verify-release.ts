import { releaseChecksum } from "#cases/writing";
import type { PortalContext } from "#context";
import { hashesFromRows } from "./hashes-from-rows.ts";
import type { ReleaseKey } from "./release.sql.ts";
import { versionHashesOf } from "./release-verification.sql.ts";
import { ReleaseVerification, type VerificationBasis } from "./release-verification.type.ts";

/**
 * Makes the checksum of a release anew: from the stored hashes of its case versions, or from their rows. Of versions
 * withdrawn since there is only the hash either way.
 */
export async function verifyRelease(
  context: PortalContext,
  release: ReleaseKey,
  { basis, checksum }: { readonly basis: VerificationBasis; readonly checksum: string },
): Promise<ReleaseVerification> {
  const stored = await versionHashesOf(context.db, release);
  const withdrawn = stored.filter((one) => one.withdrawn);
  const held = stored.filter((one) => !one.withdrawn);
  const remade = basis === "ROWS" ? await context.db.write((tx) => hashesFromRows(tx, release)) : null;
  context.asked.readsCases(release);
  const root = releaseChecksum([...withdrawn, ...(remade ?? held)].map(({ contentHash }) => contentHash));
  return Object.assign(new ReleaseVerification(), {
    basis,
    verified: root.toString("hex") === checksum,
    cases: (remade ?? held).length,
    withdrawnCases: withdrawn.length,
    differingCases: remade ? remade.filter(({ asStored }) => !asStored).length : null,
    checkedAt: new Date(),
  });
}
