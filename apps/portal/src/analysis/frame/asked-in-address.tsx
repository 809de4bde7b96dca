import { Button, Group, Text } from "@mantine/core";
import { useLanguage } from "../../language/use-language.ts";

interface AskedInAddressProps {
  /** What the address asks that no control of the page shows: a sentence, and what takes it away. */
  readonly asked: readonly { readonly sentence: string; readonly onRemove: () => void }[];
}

/** Says what an address asks beside the controls of its page, each with a button that removes it. */
export function AskedInAddress({ asked }: AskedInAddressProps) {
  const { t } = useLanguage();
  return asked.map(({ sentence, onRemove }) => (
    <Group key={sentence} gap="xs">
      <Text size="sm">{sentence}</Text>
      <Button
        size="compact-sm"
        variant="default"
        className="no-print"
        aria-label={t("analysis.removeAsked", { sentence })}
        onClick={onRemove}
      >
        {t("analysis.remove")}
      </Button>
    </Group>
  ));
}
