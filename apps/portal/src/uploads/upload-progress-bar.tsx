import { useSubscription } from "@apollo/client/react";
import { Progress, Stack, Text } from "@mantine/core";
import i18next from "i18next";
import { type UploadPageQuery, UploadProgressDocument } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";

interface UploadProgressBarProps {
  readonly upload: UploadPageQuery["upload"];
  readonly onEnd: () => void;
}

/** How far the server is with the file, told by the server as it goes. */
export function UploadProgressBar({ upload, onEnd }: UploadProgressBarProps) {
  const { t, language } = useLanguage();
  const { data } = useSubscription(UploadProgressDocument, {
    variables: { id: upload.id },
    onComplete: onEnd,
    onData: ({ data: event }) => {
      const state = event.data?.uploadProgress.state;
      if (state && state !== "RECEIVED" && state !== "PUBLISHING") onEnd();
    },
  });
  const progress = data?.uploadProgress ?? upload.progress;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  return (
    <Stack gap={4} maw={560}>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={t("uploads.progress")} animated={share < 100} />
      </Progress.Root>
      <Text size="sm" aria-live="polite">
        {progress
          ? t("uploads.progressText", {
              phase: phaseWord(progress.phase),
              done: formatNumber(progress.done, language),
              total: formatNumber(progress.total, language),
            })
          : t("uploads.waiting")}
      </Text>
    </Stack>
  );
}

/** A phase of the server's work in words; an unknown one is shown as it came. */
function phaseWord(phase: string): string {
  return String(i18next.t(`uploads.phase.${phase.toUpperCase()}` as never, { defaultValue: phase } as never));
}
