import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { SaveImportProfileDocument } from "../generated/operations.ts";
import { formatBytes } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { errorFacts } from "../session/error-sentence.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { SendingProgress } from "../uploads/sending-progress.tsx";
import { useSending } from "../uploads/use-sending.ts";
import { forgetDraft } from "./draft-memory.ts";
import { isPlain } from "./file-draft.ts";
import type { FileWizard } from "./use-file-wizard.ts";

interface SendStepProps {
  readonly wizard: FileWizard;
  readonly cohort: { readonly id: string; readonly title: string };
}

/** The last step: what was decided is kept under a name or for this upload, and the file leaves. */
export function SendStep({ wizard, cohort }: SendStepProps) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const sending = useSending();
  const [save] = useMutation(SaveImportProfileDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { draft, plan, inspection } = wizard;
  const [name, setName] = useState(draft?.takenFrom?.name ?? "");
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  if (!draft || !plan || !inspection) return null;
  const { columns } = inspection.file;

  /** The id of the profile that holds the plan; `null` for a file that is read as it is. */
  const profileOf = async (): Promise<string | null> => {
    if (isPlain(plan)) return null;
    const stored = {
      columns: [...columns],
      settings: JSON.stringify(plan.settings),
      mapping: plan.mapping,
      repairs: JSON.stringify(plan.repairs),
    };
    const { data } = await save({ variables: { cohort: cohort.id, name: name.trim() || null, plan: stored } });
    return data?.saveImportProfile.id ?? null;
  };

  const send = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const profile = await profileOf();
      const result = await sending.send({ cohort: cohort.id, file: draft.file, profile, idempotencyKey });
      if ("id" in result) {
        forgetDraft(cohort.id, columns);
        await navigate({ to: "/data/uploads/$id", params: { id: result.id } });
      } else if (!("cancelled" in result)) setRefused(result.message?.[language] ?? t("ui.offline"));
    } catch (error) {
      setRefused(errorFacts(error, language).sentence ?? t("ui.offline"));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Stack gap="md">
      <Text>{t("cohortFiles.sendLead")}</Text>
      <Facts
        facts={[
          { term: t("cohortFiles.sendFile"), detail: `${draft.file.name}, ${formatBytes(draft.file.size, language)}` },
          { term: t("cohortFiles.sendCohort"), detail: cohort.title },
          { term: t("cohortFiles.sendDecisions"), detail: useDecisions(wizard) },
        ]}
      />
      {isPlain(plan) ? null : (
        <TextInput
          label={t("cohortFiles.keepAs")}
          description={t("cohortFiles.keepHint")}
          value={name}
          maxLength={80}
          disabled={busy}
          maw={560}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
      )}
      {refused ? <Failure sentence={refused} onRetry={() => void send()} /> : null}
      {sending.state ? (
        <SendingProgress state={sending.state} sending={sending} />
      ) : (
        <Group>
          <Button variant="default" disabled={busy} onClick={() => wizard.goTo("check")}>
            {t("cohortFiles.back")}
          </Button>
          <Button loading={busy} onClick={() => void send()}>
            {t("uploads.send")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** What a person decided, in a few words. */
function useDecisions({ plan }: FileWizard): string {
  const { t } = useLanguage();
  if (!plan || isPlain(plan)) return t("cohortFiles.decisions.none");
  return [
    ...(plan.mapping === null ? [] : [t("cohortFiles.decisions.mapping")]),
    ...(Object.keys(plan.settings).length === 0 ? [] : [t("cohortFiles.decisions.settings")]),
    ...(plan.repairs.length === 0 ? [] : [t("cohortFiles.decisions.repairs", { count: plan.repairs.length })]),
  ].join(", ");
}
