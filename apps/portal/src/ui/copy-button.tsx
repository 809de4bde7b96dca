import { Button, type ButtonProps, CopyButton } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";

interface CopyTextProps extends ButtonProps {
  readonly text: string;
  readonly label: string;
}

/** Copies a text and says so, in the button and to a screen reader. */
export function CopyText({ text, label, ...rest }: CopyTextProps) {
  const { t } = useLanguage();
  return (
    <CopyButton value={text} timeout={2500}>
      {({ copied, copy }) => (
        <Button variant="default" size="compact-sm" {...rest} onClick={copy}>
          <span aria-live="polite">{copied ? t("ui.copied") : label}</span>
        </Button>
      )}
    </CopyButton>
  );
}
