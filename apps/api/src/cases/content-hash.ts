import { createHash } from "node:crypto";
import type { AssayRecord, CaseRecord } from "./case-record.ts";

/** JSON with the keys of every object in order, so that equal content gives equal text. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * SHA-256 over the salt (16 random bytes), the canonical content of the case as UTF-8 (its assays included; the form is
 * that of `canonicalCase` in packages/intake), a line feed, and its citation as JSON (`null` for none). The salt keeps a
 * withdrawn case from being guessed from its hash, which stays in the checksum of its releases.
 */
export function caseContentHash(
  salt: Uint8Array,
  { content }: Pick<CaseRecord, "content">,
  citation: string | null,
): Buffer {
  return createHash("sha256")
    .update(salt)
    .update(content)
    .update(`\n${JSON.stringify(citation)}`)
    .digest();
}

/** SHA-256 of an assay's description; it holds nothing of a patient and so needs no salt. */
export function assayContentHash(assay: AssayRecord): Buffer {
  return createHash("sha256").update(canonicalText(assay)).digest();
}

/** The checksum of a release: SHA-256 over the sorted hashes of its case versions. */
export function releaseChecksum(contentHashes: readonly Uint8Array[]): Buffer {
  const root = createHash("sha256");
  for (const hash of contentHashes.toSorted(Buffer.compare)) root.update(hash);
  return root.digest();
}
