import type { Release } from "./release.type.ts";

/** Of a cohort's releases, newest first, the first that is not withdrawn. */
export function newestInForce(releases: readonly Release[]): Release | null {
  return releases.find((release) => release.withdrawal === null) ?? null;
}
