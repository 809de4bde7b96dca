import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { CheckOutcome } from "../check-step/check-outcome.ts";
import { CheckStep } from "../check-step/check-step.tsx";
import { examineInWorker } from "../check-step/examine-in-worker.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { PseudonymPanel } from "../pseudonyms/pseudonym-panel.tsx";
import { RareCombinations } from "../pseudonyms/rare-combinations.tsx";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import { FileDrop } from "./file-drop.tsx";
import { TakenFrom } from "./file-step.tsx";
import type { FileWizard } from "./use-file-wizard.ts";

interface Checked {
  /** `null` until the file has been checked for the first time. */
  readonly outcome: CheckOutcome | null;
  /** Whether the outcome is still that of the plan before. */
  readonly checking: boolean;
}

/** What the check of the file under the plan found; while another plan is checked, what the one before came to stays. */
function useOutcome({ draft, plan }: FileWizard): Checked {
  const file = draft?.file ?? null;
  const text = JSON.stringify(plan);
  const [found, setFound] = useState<{
    readonly text: string;
    readonly file: File;
    readonly outcome: CheckOutcome;
  } | null>(null);
  useEffect(() => {
    if (!file) return;
    let here = true;
    void examineInWorker(file, JSON.parse(text)).then((outcome) => {
      if (here) setFound({ text, file, outcome });
    });
    return () => {
      here = false;
    };
  }, [file, text]);
  if (found?.file !== file) return { outcome: null, checking: true };
  return { outcome: found.outcome, checking: found.text !== text };
}

const ACCENTED_SHOWN = 5;

/** The third step: every problem at once, repairs, and the file as it was understood. */
export function CheckStepPage({ wizard }: { readonly wizard: FileWizard }) {
  const { t } = useLanguage();
  const { draft, plan, steps } = wizard;
  const { outcome, checking } = useOutcome(wizard);
  if (!draft || !plan) return null;
  return (
    <Stack gap="md">
      <Text>{t("cohortFiles.checkLead")}</Text>
      {draft.takenFrom ? <TakenFrom profile={draft.takenFrom} onAnew={wizard.decideAnew} /> : null}
      {outcome === null ? (
        <Text role="status" aria-busy="true">
          {t("uploads.checkingHere")}
        </Text>
      ) : outcome.broken ? (
        <Failure sentence={t("uploads.checkerBroken")} />
      ) : (
        <CheckStep file={draft.file} plan={plan} outcome={outcome} checking={checking} onPlan={wizard.repair} />
      )}
      {outcome?.hasIdentifiers ? (
        <PseudonymPanel
          key={`${draft.file.name}/${draft.file.lastModified}`}
          file={draft.file}
          center={wizard.center.slug}
          settings={draft.settings}
          onFile={(coded) => wizard.take([coded])}
        />
      ) : null}
      {outcome?.examination.rareCombinations ? (
        <RareCombinations report={outcome.examination.rareCombinations} />
      ) : null}
      {outcome && !outcome.broken ? <Understood outcome={outcome} /> : null}
      {outcome && !outcome.mayBeSent ? (
        <>
          <Text fw={600}>{t("cohortFiles.notYet")}</Text>
          <Text size="sm">{t("cohortFiles.dropCorrected")}</Text>
          <FileDrop dropped={wizard.dropped} disabled={wizard.looking} onFiles={wizard.take} />
        </>
      ) : null}
      <Group>
        <Button variant="default" onClick={() => wizard.goTo(steps.includes("columns") ? "columns" : "file")}>
          {t("cohortFiles.back")}
        </Button>
        {outcome?.mayBeSent && !checking ? (
          <Button onClick={() => wizard.goTo("send")}>{t("cohortFiles.toSend")}</Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** How some parts of the file were read, all of them alike. */
function ReadAs({ decisions }: { readonly decisions: CheckOutcome["examination"]["decisions"] }) {
  const { t } = useLanguage();
  const [first] = decisions;
  if (!first) return null;
  const accented = [...new Set(decisions.flatMap((one) => one.accented))].slice(0, ACCENTED_SHOWN);
  const said = {
    sheets: decisions.map(({ sheet }) => sheet).join(", "),
    charset: t(`uploads.charsetName.${first.charset}`),
    delimiter: first.delimiter === "\t" ? t("uploads.tab") : t("uploads.quoted", { text: first.delimiter }),
    accented: accented.join(", "),
  };
  return <>{t(accented.length > 0 ? "uploads.decision" : "uploads.decisionPlain", said)}</>;
}

function Understood({ outcome }: { readonly outcome: CheckOutcome }) {
  const { t, language } = useLanguage();
  const { counts, decisions } = outcome.examination;
  if (!counts) return null;
  return (
    <Section title={t("uploads.understood")}>
      <Facts
        facts={[
          ...Object.entries(counts)
            .filter(([, rows]) => rows > 0)
            .map(([sheet, rows]) => ({
              term: sheet,
              detail: t("uploads.rowCount", { count: rows, rows: formatNumber(rows, language) }),
            })),
          ...[...Map.groupBy(decisions, ({ charset, delimiter }) => `${charset} ${delimiter}`).values()].map(
            (alike) => ({
              term: t("uploads.readAs"),
              detail: <ReadAs decisions={alike} />,
            }),
          ),
        ]}
      />
    </Section>
  );
}
