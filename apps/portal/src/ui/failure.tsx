import { Alert, Button, Group, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "./copy-button.tsx";

interface FailureProps {
  /** What failed, as a sentence. */
  readonly sentence: string;
  /** Finds the event in the server's log. */
  readonly reference?: string | null;
  readonly onRetry?: () => void;
}

/** What failed, what can be done, and the reference the server's log also has. */
export function Failure({ sentence, reference, onRetry }: FailureProps) {
  const { t } = useLanguage();
  return (
    <Alert color="red" variant="outline" role="alert" title={t("ui.failed")}>
      <Text size="sm">{sentence}</Text>
      <Group mt="sm" gap="sm">
        {onRetry ? (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t("ui.retry")}
          </Button>
        ) : null}
        {reference ? <CopyText text={reference} label={t("ui.copyReference", { reference })} /> : null}
      </Group>
    </Alert>
  );
}
