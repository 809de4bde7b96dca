import { Stack, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { ButtonLink } from "../ui/router-link.tsx";

interface AskForAccessProps {
  readonly center: string;
  readonly slug: string;
  /** Whether the owner shares no number at all. */
  readonly existsOnly: boolean;
}

/** The way to ask the owner of a cohort whose rows the viewer may not see. */
export function AskForAccess({ center, slug, existsOnly }: AskForAccessProps) {
  const { t } = useLanguage();
  return (
    <Stack className="quiet-panel" gap="sm" align="flex-start">
      <Text>{t(existsOnly ? "cohorts.existsOnly" : "cohorts.belowRecord")}</Text>
      <ButtonLink to="/cohorts/$center/$slug/ask" params={{ center, slug }}>
        {t("cohorts.ask")}
      </ButtonLink>
    </Stack>
  );
}
