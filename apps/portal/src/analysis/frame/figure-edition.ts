import type { Wording } from "../../language/use-language.ts";
import { citationOf, releasesLine } from "./answer-caption.ts";
import { pinnedLink } from "./pinned-link.ts";

/** What stands under a figure wherever it goes: what to cite, its releases, and the address that shows it again. */
export interface FigureEdition {
  readonly citation: string;
  readonly releaseLine: string;
  readonly pinnedLink: string;
}

/** An answer, as far as its figure names where it comes from. */
interface CitedAnswer {
  readonly exact: { readonly releases: Parameters<typeof releasesLine>[0] };
  readonly provenance: Omit<Parameters<typeof citationOf>[0], "title">;
}

interface FigureShown {
  readonly title: string;
  /** Its page, and what stands behind the question mark of its address. */
  readonly path: string;
  readonly search: object;
}

/** The edition of a figure of an answer, on the page that shows it. */
export function figureEdition(
  { exact, provenance }: CitedAnswer,
  { title, path, search }: FigureShown,
  wording: Wording,
): FigureEdition {
  return {
    citation: citationOf({ title, ...provenance }, wording),
    releaseLine: releasesLine(exact.releases, wording),
    pinnedLink: pinnedLink(path, search, provenance.releases),
  };
}
