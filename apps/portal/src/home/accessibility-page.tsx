import { List, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";

const MET = ["keyboard", "figures", "contrast", "zoom", "language"] as const;
const UNMET = ["audit", "figureLabels", "workbook", "explorer"] as const;

/** The accessibility statement: state of conformity, what is known to fail, and whom to tell. */
export function AccessibilityPage() {
  const { t } = useLanguage();
  return (
    <Page title={t("home.accessibility.title")} lead={t("home.accessibility.lead")}>
      <Section title={t("home.accessibility.metTitle")}>
        <List maw="46rem">
          {MET.map((one) => (
            <List.Item key={one}>{t(`home.accessibility.met.${one}`)}</List.Item>
          ))}
        </List>
      </Section>
      <Section title={t("home.accessibility.unmetTitle")}>
        <List maw="46rem">
          {UNMET.map((one) => (
            <List.Item key={one}>{t(`home.accessibility.unmet.${one}`)}</List.Item>
          ))}
        </List>
      </Section>
      <Section title={t("home.accessibility.contactTitle")}>
        <Text maw="46rem">{t("home.accessibility.contact")}</Text>
      </Section>
    </Page>
  );
}
