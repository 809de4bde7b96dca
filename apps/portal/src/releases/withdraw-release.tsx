import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RELEASE_WITHDRAWAL_REASONS, UNDO_MINUTES } from "@nlrp12/domain";
import { useState } from "react";
import { WithdrawReleaseDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { forgetAnswers } from "../session/forget-answers.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

interface WithdrawReleaseProps {
  readonly release: {
    readonly id: string;
    readonly number: number;
    readonly viewerCan: readonly string[];
    readonly undoableUntil?: string | null | undefined;
  };
  readonly onChanged: () => void;
}

type Reason = (typeof RELEASE_WITHDRAWAL_REASONS)[number];

/** Longest note the API takes. */
const LONGEST_NOTE = 300;

/** Undoes a publication within its quarter of an hour without asking why; later withdraws it, with a reason. */
export function WithdrawRelease({ release, onChanged }: WithdrawReleaseProps) {
  const { t } = useLanguage();
  const client = useApolloClient();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState<Reason>("DATA_ERROR");
  const [note, setNote] = useState("");
  const [withdraw, { loading, error }] = useMutation(WithdrawReleaseDocument);
  if (!release.viewerCan.includes("release:withdraw")) return null;
  const undo = typeof release.undoableUntil === "string";
  const why = undo ? {} : { reason, note: note.trim() || null };
  const run = async () => {
    const done = await withdraw({ variables: { id: release.id, ...why } }).catch(() => null);
    if (!done) return;
    close();
    // Every figure seen so far may have read this release, also those of pages left since.
    forgetAnswers(client);
    await client.reFetchObservableQueries();
    onChanged();
  };
  const { number } = release;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t(undo ? "releases.undo" : "releases.withdraw")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t(undo ? "releases.undoTitle" : "releases.withdrawTitle", { number })}
        text={t(undo ? "releases.undoText" : "releases.withdrawText", { number, minutes: UNDO_MINUTES })}
        confirm={t(undo ? "releases.undo" : "releases.withdraw")}
        loading={loading}
        onConfirm={() => void run()}
        onClose={close}
      >
        {undo ? null : (
          <Stack gap="sm" mt="sm">
            <NativeSelect
              label={t("releases.why")}
              data={RELEASE_WITHDRAWAL_REASONS.map((code) => ({ value: code, label: t(`releases.reason.${code}`) }))}
              value={reason}
              onChange={(event) => {
                const chosen = RELEASE_WITHDRAWAL_REASONS.find((code) => code === event.currentTarget.value);
                if (chosen) setReason(chosen);
              }}
            />
            <Textarea
              label={t("releases.noteField")}
              description={t("releases.noteHint")}
              maxLength={LONGEST_NOTE}
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Stack>
        )}
        {error ? <ErrorView error={error} /> : null}
      </ConfirmDialog>
    </>
  );
}
