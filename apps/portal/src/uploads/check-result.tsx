import { Alert, Text } from "@mantine/core";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import type { CheckOutcome } from "./check-in-worker.ts";
import { SHEETS } from "./file-check.ts";
import { ProblemList } from "./problem-list.tsx";

interface CheckResultProps {
  readonly outcome: CheckOutcome;
  /** Whether the page lets a person decide how the file is read. */
  readonly offersChoice: boolean;
}

/** What the check in the browser found, and how the file was understood. */
export function CheckResult({ outcome, offersChoice }: CheckResultProps) {
  const { t, language } = useLanguage();
  if (outcome.broken) return <Failure sentence={t("uploads.checkerBroken")} />;
  const { problems, rows, decisions } = outcome;
  return (
    <>
      {outcome.hasIdentifiers ? (
        <Alert color="red" variant="outline" role="alert" title={t("uploads.identifiersTitle")}>
          {t("uploads.identifiersText")}
        </Alert>
      ) : null}
      <Section title={t("uploads.foundHere")}>
        {problems.length === 0 ? (
          <Text role="status">{t("uploads.noProblems")}</Text>
        ) : (
          <ProblemList problems={problems} />
        )}
        {!outcome.mayBeSent ? (
          <Text fw={600}>{t(offersChoice ? "uploads.correctOrChoose" : "uploads.correctFirst")}</Text>
        ) : null}
      </Section>
      {rows ? (
        <Section title={t("uploads.understood")}>
          <Facts
            facts={[
              ...SHEETS.map((sheet) => ({ term: sheet, detail: formatNumber(rows[sheet], language) })),
              ...decisions.map((decision) => ({
                term: t("uploads.readAs", { sheet: decision.sheet }),
                detail: t("uploads.decision", {
                  charset: decision.charset,
                  delimiter: decision.delimiter === "\t" ? "tab" : decision.delimiter,
                  accented: decision.accented.join(", ") || t("ui.none"),
                }),
              })),
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
