import { Button, Stack, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";

interface AskForAccessProps {
  readonly contact: string;
  readonly title: string;
}

/** The way to ask the owner of a cohort whose numbers the viewer may not see. */
export function AskForAccess({ contact, title }: AskForAccessProps) {
  const { t } = useLanguage();
  const subject = encodeURIComponent(t("cohorts.askSubject", { title }));
  return (
    <Stack className="quiet-panel" gap="sm" align="flex-start">
      <Text>{t("cohorts.existsOnly")}</Text>
      {contact.includes("@") ? (
        <Button component="a" href={`mailto:${contact}?subject=${subject}`}>
          {t("cohorts.ask")}
        </Button>
      ) : (
        <Text>{t("cohorts.askAt", { contact })}</Text>
      )}
    </Stack>
  );
}
