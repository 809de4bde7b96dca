import type { ErrorComponentProps } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { errorFacts } from "../session/error-sentence.ts";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";

/** What is drawn in the place of a page that broke; the reference names this occurrence in a report. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t, language } = useLanguage();
  const facts = errorFacts(error, language);
  const [reference] = useState(() => facts.reference ?? crypto.randomUUID().slice(0, 8));
  return (
    <Page title={t("ui.failed")}>
      <Failure sentence={facts.sentence ?? t("ui.unexpected")} reference={reference} onRetry={reset} />
    </Page>
  );
}
