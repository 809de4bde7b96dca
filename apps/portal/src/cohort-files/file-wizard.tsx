import { Stack, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { UnfinishedNotices } from "../uploads/unfinished-notice.tsx";
import { CheckStepPage } from "./check-step-page.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { rememberDraft } from "./draft-memory.ts";
import { FileStep } from "./file-step.tsx";
import type { KnownProfile } from "./known-profile.ts";
import { RememberedNotice } from "./remembered-notice.tsx";
import { SendStep } from "./send-step.tsx";
import { type OwnCenter, useFileWizard } from "./use-file-wizard.ts";
import { WizardSteps } from "./wizard-steps.tsx";

/** The cohort a file is for, its center with the forms of its hospital numbers, and how earlier files were read. */
export interface FileWizardProps {
  readonly cohort: { readonly id: string; readonly title: string; readonly center: OwnCenter };
  readonly profiles: readonly KnownProfile[];
}

/** File, columns, check, send: not a byte leaves the browser before the last step. */
export function FileWizard({ cohort, profiles }: FileWizardProps) {
  const { t } = useLanguage();
  const wizard = useFileWizard(profiles, cohort.center);
  const { step, steps, draft, inspection } = wizard;
  const heading = useRef<HTMLHeadingElement>(null);
  const [begunAt] = useState(step);
  useEffect(() => {
    // A step that has come by itself or by a button is read out from its heading.
    if (step !== begunAt || draft) heading.current?.focus();
  }, [step, begunAt, draft === null]);
  useEffect(() => {
    const columns = inspection?.file.columns ?? [];
    if (draft?.columns && draft.columns.past.length > 0) rememberDraft(cohort.id, columns, draft.columns.now);
  }, [cohort.id, draft?.columns, inspection]);
  return (
    <Stack gap="md">
      {draft ? null : <UnfinishedNotices cohort={cohort.id} />}
      <WizardSteps steps={steps} current={step} disabled={wizard.looking} onStep={wizard.goTo} />
      <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: "none" }}>
        {t("cohortFiles.stepOf", { number: steps.indexOf(step) + 1, count: steps.length })} –{" "}
        {t(`cohortFiles.step.${step}`)}
      </Title>
      {step === "file" || step === "columns" ? <RememberedNotice cohort={cohort.id} wizard={wizard} /> : null}
      {step === "file" ? <FileStep wizard={wizard} /> : null}
      {step === "columns" ? <ColumnsStep wizard={wizard} /> : null}
      {step === "check" ? <CheckStepPage wizard={wizard} /> : null}
      {step === "send" ? <SendStep wizard={wizard} cohort={cohort} /> : null}
    </Stack>
  );
}
