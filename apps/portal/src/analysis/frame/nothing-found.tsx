import { useLanguage } from "../../language/use-language.ts";
import { Empty } from "../../ui/empty.tsx";
import { ButtonLink } from "../../ui/router-link.tsx";

interface NothingFoundProps {
  /** The page of the question, without anything chosen on it. */
  readonly page: "distribution" | "response" | "survival" | "compare" | "coverage" | "trajectories" | "table";
  /** Why, where it is not that nothing fits the question. */
  readonly reason?: string | undefined;
}

/** An answer without anything to draw, and the way to ask anew. */
export function NothingFound({ page, reason }: NothingFoundProps) {
  const { t } = useLanguage();
  return (
    <Empty
      reason={reason ?? t("analysis.nothingFound")}
      action={<ButtonLink to={`/explore/${page}`}>{t("analysis.startAgain")}</ButtonLink>}
    />
  );
}
