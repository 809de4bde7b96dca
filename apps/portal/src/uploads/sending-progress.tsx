import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { formatBytes } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { useTitleShare } from "./title-share.ts";
import type { SendingState, UseSending } from "./use-sending.ts";

interface SendingProgressProps {
  readonly state: SendingState;
  readonly sending: UseSending;
}

/** How much of the file has left, what becomes of a broken line, and the sender's own pause and cancel. */
export function SendingProgress({ state, sending }: SendingProgressProps) {
  const { t, language } = useLanguage();
  const { sent, size, line, name } = state;
  const percent = size > 0 ? (100 * sent) / size : 0;
  const arrived = { sent: formatBytes(sent, language), size: formatBytes(size, language) };
  useTitleShare(percent);
  return (
    <Stack gap="xs" maw={560}>
      <Progress.Root size="lg">
        <Progress.Section
          value={percent}
          aria-label={t("uploads.sendingName", { file: name })}
          aria-valuetext={t("uploads.sentOf", arrived)}
          color={line === "open" ? undefined : "gray"}
        />
      </Progress.Root>
      <Text size="sm">{t("uploads.sentOf", arrived)}</Text>
      {/* Said when the line changes, not at every byte. */}
      <Text size="sm" role="status" fw={600}>
        {line === "lost" ? t("uploads.lineLost", arrived) : null}
        {line === "paused" ? t("uploads.sendingPaused", arrived) : null}
      </Text>
      <Group gap="sm">
        {line === "paused" ? (
          <Button variant="default" onClick={sending.goOn}>
            {t("uploads.goOn")}
          </Button>
        ) : (
          <Button variant="default" onClick={sending.pause}>
            {t("uploads.pause")}
          </Button>
        )}
        <Button variant="default" onClick={sending.cancel}>
          {t("uploads.cancelSending")}
        </Button>
      </Group>
    </Stack>
  );
}
