import { useLanguage } from "../language/use-language.ts";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { errorFacts } from "./error-sentence.ts";

/**
 * A failed question: the server's own sentence, and a way to ask again. What may not be seen does not exist, and asking
 * again gives no right.
 */
export function ErrorView({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, language } = useLanguage();
  const facts = errorFacts(error, language);
  if (facts.code === "NOT_FOUND" || facts.code === "RELEASE_NOT_FOUND") {
    return (
      <Empty
        reason={facts.sentence ?? t("ui.notFoundThing")}
        action={<ButtonLink to="/cohorts">{t("cases.seeCohorts")}</ButtonLink>}
      />
    );
  }
  if (facts.code === "FORBIDDEN" && facts.sentence) {
    return <Empty reason={facts.sentence} action={<ButtonLink to="/">{t("ui.goHome")}</ButtonLink>} />;
  }
  return <Failure sentence={facts.sentence ?? t("ui.offline")} reference={facts.reference} onRetry={onRetry} />;
}
