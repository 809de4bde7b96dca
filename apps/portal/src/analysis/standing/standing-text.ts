import type { AnswerProvenanceFragment } from "../../generated/operations.ts";
import { formatDate } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";

/** What a label is read off: the label, and whether any cohort is exact in its answer. */
export type Labelled = Pick<AnswerProvenanceFragment, "standing"> & { readonly releases: readonly unknown[] };

/** The word of a label, and what follows from it. */
interface StandingParts {
  readonly label: string;
  readonly text: string;
}

/** The label of an answer in its parts; null for what is no analysis, and for answers kept before there were labels. */
export function standingParts({ standing, releases }: Labelled, { t, language }: Wording): StandingParts | null {
  if (!standing) return null;
  if (standing.__typename === "Exploratory") {
    const text = t("standing.exploratoryText", {
      count: standing.questionsAsked,
      since: formatDate(standing.since, language),
      ofWhat: t(releases.length > 0 ? "standing.toCohorts" : "standing.toBlock"),
    });
    return { label: t("standing.exploratory"), text };
  }
  const text = t("standing.prespecifiedText", {
    reference: standing.reference,
    registered: formatDate(standing.registered, language),
    when: t(standing.beforeRelease ? "standing.beforeData" : "standing.afterData"),
    howMany: t("standing.ofRegistered", { count: standing.questionsRegistered }),
  });
  return { label: t("standing.prespecified"), text };
}

/** The label of an answer in one sentence, for captions, files and citations. */
export function standingText(labelled: Labelled, wording: Wording): string | null {
  const parts = standingParts(labelled, wording);
  return parts && wording.t("standing.whole", { ...parts });
}
