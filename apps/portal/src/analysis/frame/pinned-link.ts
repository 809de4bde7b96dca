import { searchTextOf } from "../../ui/search-text.ts";

/**
 * The full address of a view with the releases it was made from, so that it shows the same picture again. A day asked
 * about stays in it: it rules the cohorts that had no release by then.
 */
export function pinnedLink(path: string, search: object, releases: readonly { readonly id: string }[]): string {
  const pinned = { ...search, releases: releases.map((release) => release.id) };
  return `${window.location.origin}${path}${searchTextOf(pinned)}`;
}

/** The arguments of a question with the releases its answer was made from, nothing where nothing was given. */
export function pinnedArguments(
  asked: Readonly<Record<string, unknown>>,
  releases: readonly { readonly id: string }[],
): Record<string, unknown> {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null);
  return { ...Object.fromEntries(given), releases: releases.map((release) => release.id) };
}
