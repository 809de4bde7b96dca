import { Text } from "@mantine/core";
import type { ExaminedProblem } from "@nlrp12/intake";
import { useEffect, useRef } from "react";
import { useLanguage } from "../language/use-language.ts";

interface CheckSummaryProps {
  readonly problems: readonly ExaminedProblem[];
  readonly checking: boolean;
}

/** How much is left, said aloud after every repair. Takes the focus when the button that had it is gone. */
export function CheckSummary({ problems, checking }: CheckSummaryProps) {
  const { t } = useLanguage();
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(problems);
  useEffect(() => {
    if (before.current === problems) return;
    before.current = problems;
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [problems]);
  const errors = problems.filter(({ problem }) => problem.severity === "ERROR").length;
  const places = problems.reduce((sum, { problem }) => sum + problem.occurrences, 0);
  const said = [
    t("checkStep.summary.places", { count: places }),
    t("checkStep.summary.causes", { count: problems.length }),
    t("checkStep.summary.errors", { count: errors }),
  ].join(", ");
  return (
    <>
      <Text ref={line} role="status" aria-busy={checking} tabIndex={-1} fw={600}>
        {checking ? t("checkStep.checking") : problems.length === 0 ? t("checkStep.clean") : said}
      </Text>
      {!checking && problems.length > 0 && errors === 0 ? <Text size="sm">{t("checkStep.onlyWarnings")}</Text> : null}
    </>
  );
}
