import { Button, Group } from "@mantine/core";
import { chooseLanguage, LANGUAGES } from "../language/language.ts";
import { useLanguage } from "../language/use-language.ts";

/** FR | EN; each button is written in its own language. */
export function LanguageSwitch() {
  const { t, language } = useLanguage();
  return (
    <Group gap={2} role="group" aria-label={t("shell.language")}>
      {LANGUAGES.map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={one === language ? "filled" : "default"}
          aria-pressed={one === language}
          aria-label={one === "fr" ? "FR, Français" : "EN, English"}
          lang={one}
          onClick={() => void chooseLanguage(one)}
        >
          {one.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
