import type { Repair } from "@nlrp12/intake";
import type { Viewer } from "#access";
import type { Database } from "#db";
import { profileSaid } from "#import-profiles";
import type { UploadSettings } from "#uploads";
import type { CohortKey } from "./cohort-to-send-to.ts";
import type { WhatWasSaid } from "./what-was-said.ts";

/** How a file is to be read, as its sender said: by a profile, or in so many words. */
export interface PlanSaid {
  readonly fileName: string;
  readonly mapping: object | null;
  readonly settings: UploadSettings | null;
  readonly repairs: readonly Repair[];
  readonly profileId: number | null;
  readonly idempotencyKey: string | null;
}

/** Puts the plan of the profile that was named in its place. Throws BadInput for a profile that the cohort does not have. */
export async function planSaid(
  { database }: { readonly database: Database },
  viewer: Viewer,
  { cohort, said }: { readonly cohort: CohortKey; readonly said: WhatWasSaid },
): Promise<PlanSaid> {
  const { profile, ...rest } = said;
  if (profile === null) return { ...rest, repairs: [], profileId: null };
  return { ...rest, ...(await profileSaid(database, viewer, { ...cohort, said: profile })) };
}
