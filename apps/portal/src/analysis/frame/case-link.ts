/**
 * The page of a case in the release its answer was made from, and not in one published since. A kept answer names its
 * cases without their cohorts: all its releases go along, and the page takes the one that is the case's.
 */
export function caseLink(
  id: string,
  cohort: string | undefined,
  releases: readonly { readonly id: string; readonly cohort: { readonly id: string } }[],
) {
  const used = releases
    .filter((release) => cohort === undefined || release.cohort.id === cohort)
    .map((release) => release.id);
  return { to: "/cases/$id", params: { id }, search: { releases: used.length > 0 ? used : undefined } } as const;
}
