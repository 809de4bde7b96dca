import type { ScopeReleaseFragment } from "../../generated/operations.ts";
import { formatDate } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { type Labelled, standingText } from "../standing/standing-text.ts";

interface ProtectedPart {
  readonly opening: string | null;
  readonly policy: string;
  readonly includesOwn: boolean;
}

interface Cited extends Labelled {
  readonly title: string;
  readonly releases: readonly ScopeReleaseFragment[];
  readonly policy: string;
  readonly hash: string;
  readonly computedAt: string;
}

/** "Poitiers, Synthetic cases, release 2; …". */
export function releasesText(releases: readonly ScopeReleaseFragment[], { t, localized }: Wording): string {
  return releases
    .map((release) => {
      const { center, title } = release.cohort;
      return `${center.shortName}, ${localized(title)} ${t("cases.release", { number: release.number })}`;
    })
    .join(t("ui.parts"));
}

/** The line on the releases an answer used. */
export function releasesLine(releases: readonly ScopeReleaseFragment[], wording: Wording): string {
  if (releases.length === 0) return wording.t("analysis.noReleases");
  return wording.t("analysis.releasesLine", { releases: releasesText(releases, wording) });
}

/** The line on the protected figure: policy, opening, and whether the reader's own cases are in it. */
export function protectedLine(part: ProtectedPart, { t, language }: Wording): string {
  const opening = part.opening ? formatDate(part.opening, language) : t("ui.none");
  const own = part.includesOwn ? ` ${t("analysis.includesOwn")}` : "";
  return `${t("analysis.protectedLine", { policy: part.policy, opening })}${own}`;
}

/** What to put under a figure in a paper: where it comes from, and whether it explores or was planned. */
export function citationOf(cited: Cited, wording: Wording): string {
  const { title, releases, policy, hash, computedAt } = cited;
  const { t, language } = wording;
  const source = t("analysis.citation", {
    title,
    releases: releasesText(releases, wording) || t("analysis.noExactRelease"),
    policy,
    hash,
    date: formatDate(computedAt, language),
  });
  return [source, standingText(cited, wording) ?? ""].join(" ").trim();
}
