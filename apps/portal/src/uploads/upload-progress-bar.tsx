import { useMutation, useSubscription } from "@apollo/client/react";
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import i18next from "i18next";
import { useEffect, useState } from "react";
import { DiscardUploadDocument, type UploadPageQuery, UploadProgressDocument } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { useTitleShare } from "./title-share.ts";
import { askToNotify, mayAskToNotify } from "./upload-watch.tsx";
import { watchUpload } from "./watched-uploads.ts";

interface UploadProgressBarProps {
  readonly upload: UploadPageQuery["upload"];
  readonly onEnd: () => void;
}

/** How far the server is with the file, phase by phase, told by the server as it goes. One may leave meanwhile. */
export function UploadProgressBar({ upload, onEnd }: UploadProgressBarProps) {
  const { t, language } = useLanguage();
  const { id } = upload;
  useEffect(() => watchUpload(id), [id]);
  const { data } = useSubscription(UploadProgressDocument, {
    variables: { id },
    onComplete: onEnd,
    onData: ({ data: event }) => {
      const state = event.data?.uploadProgress.state;
      if (state && state !== "RECEIVED" && state !== "PUBLISHING") onEnd();
    },
  });
  const progress = data?.uploadProgress ?? upload.progress;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  const rate = data?.uploadProgress.rowsPerSecond ?? null;
  useTitleShare(share);
  const phase = progress ? phaseWord(progress.phase) : t("uploads.progress");
  return (
    <Stack gap="xs" maw={560}>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={`${t("uploads.progress")}, ${phase}`} animated={share < 100} />
      </Progress.Root>
      <Text size="sm" aria-live="polite">
        {progress && progress.done + progress.total > 0
          ? t(progress.total > 0 ? "uploads.progressText" : "uploads.rowsSoFar", {
              phase,
              done: formatNumber(progress.done, language),
              total: formatNumber(progress.total, language),
            })
          : t("uploads.waiting")}
        {rate === null ? null : ` ${t("uploads.rowsPerSecond", { rate: formatNumber(rate, language, 2) })}`}
      </Text>
      <Text size="sm" c="dimmed">
        {t("uploads.mayLeave")}
      </Text>
      <Group gap="sm">
        {upload.viewerCan.includes("upload:discard") ? <CancelWork id={id} onCancelled={onEnd} /> : null}
        <AskToNotify />
      </Group>
    </Stack>
  );
}

function CancelWork({ id, onCancelled }: { readonly id: string; readonly onCancelled: () => void }) {
  const { t } = useLanguage();
  const [discard, { loading, error }] = useMutation(DiscardUploadDocument);
  const run = async () => {
    if (await discard({ variables: { id } }).catch(() => null)) onCancelled();
  };
  return (
    <>
      <Button variant="default" loading={loading} onClick={() => void run()}>
        {t("uploads.cancelWork")}
      </Button>
      {error ? <ErrorView error={error} /> : null}
    </>
  );
}

function AskToNotify() {
  const { t } = useLanguage();
  const [may, setMay] = useState(mayAskToNotify);
  if (!may) return null;
  return (
    <Button variant="default" onClick={() => void askToNotify().then(() => setMay(false))}>
      {t("uploads.tellMe")}
    </Button>
  );
}

/** A phase of the server's work in words; an unknown one is shown as it came. */
function phaseWord(phase: string): string {
  return String(i18next.t(`uploads.phase.${phase.toUpperCase()}` as never, { defaultValue: phase } as never));
}
