import { reaches } from "@nlrp12/domain";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { keyOf } from "#node-id";
import { presentRelease } from "./present-release.ts";
import { type ReleaseKey, releasesByKeys } from "./release.sql.ts";
import type { Release } from "./release.type.ts";

/** Throws NotFound for a cohort of which the viewer may not even know that it exists. */
export function assertMayKnow(context: PortalContext, cohortId: number): void {
  if (!reaches(requireViewer(context).levelOf(cohortId), "EXISTS")) throw new NotFound();
}

/** The key in the global id of a release. Throws NotFound for anything else. */
export function releaseKeyOf(id: string): ReleaseKey {
  const [centerId = 0, cohortId = 0, releaseNumber = 0] = keyOf("Release", id, 3);
  return { centerId, cohortId, releaseNumber };
}

/** The release of an id, withdrawn or not. Throws NotFound where there is none that the viewer may know of. */
export async function releaseOfId(context: PortalContext, id: string): Promise<Release> {
  const key = releaseKeyOf(id);
  assertMayKnow(context, key.cohortId);
  const [row] = await releasesByKeys(context.db, [key]);
  if (!row) throw new NotFound();
  return presentRelease(row);
}
