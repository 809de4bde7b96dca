import type { KnownPlan, ReadingPlan, ReadingSettings } from "@nlrp12/intake";
import type { ImportProfilesQuery } from "../generated/operations.ts";

/** How an earlier file of the cohort was read, with everything that was decided then. */
export interface KnownProfile extends KnownPlan {
  readonly version: number;
  readonly settings: ReadingPlan["settings"];
  readonly repairs: ReadingPlan["repairs"];
}

/** The profiles of a cohort as the wizard uses them. What the server stores it has checked. */
export function knownProfiles(answer: ImportProfilesQuery | undefined): readonly KnownProfile[] {
  return (answer?.importProfiles ?? []).map(
    ({ id, name, version, columns, settings, mapping, repairs, createdAt }) => ({
      id,
      name,
      version,
      columns,
      savedOn: String(createdAt),
      settings: JSON.parse(settings) as ReadingPlan["settings"],
      mapping: mapping ?? null,
      repairs: JSON.parse(repairs) as ReadingPlan["repairs"],
    }),
  );
}

/** The different ways in which earlier files of the cohort were read, newest first; the plain one is not among them. */
export function earlierSettings(profiles: readonly KnownProfile[]): readonly ReadingSettings[] {
  const texts = profiles.map(({ settings }) => JSON.stringify(settings)).filter((text) => text !== "{}");
  return [...new Set(texts)].slice(0, 5).map((text) => JSON.parse(text) as ReadingSettings);
}
