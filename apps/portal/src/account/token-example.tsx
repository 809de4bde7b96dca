import { Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { QuickStart } from "../tools/quick-start.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";

/** The first question in four languages, and where there is more. */
export function TokenExample() {
  const { t } = useLanguage();
  return (
    <Section title={t("account.example")}>
      <Text size="sm">
        {t("account.exampleText")} <TextLink to="/api">{t("account.moreExamples")}</TextLink>
      </Text>
      <QuickStart tasks={["ask"]} />
    </Section>
  );
}
