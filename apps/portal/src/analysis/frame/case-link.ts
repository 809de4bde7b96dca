/** The page of a case in the release its answer was made from, and not in one published since. */
export function caseLink(
  id: string,
  cohort: string,
  releases: readonly { readonly id: string; readonly cohort: { readonly id: string } }[],
) {
  const used = releases.filter((release) => release.cohort.id === cohort).map((release) => release.id);
  return { to: "/cases/$id", params: { id }, search: { releases: used.length > 0 ? used : undefined } } as const;
}
