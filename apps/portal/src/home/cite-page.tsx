import { List, Text } from "@mantine/core";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";

/** How a figure, a release and the portal are cited, and under which terms. */
export function CitePage() {
  const { t, language } = useLanguage();
  const { policy } = useSession().portal;
  const portal = { address: location.origin, policy, date: formatDate(new Date().toISOString(), language) };
  return (
    <Page title={t("home.cite.title")} lead={t("home.cite.lead")}>
      <Section title={t("home.cite.howTitle")}>
        <List maw="46rem" spacing="xs">
          <List.Item>{t("home.cite.figure")}</List.Item>
          <List.Item>{t("home.cite.release")}</List.Item>
          <List.Item>{t("home.cite.portal", portal)}</List.Item>
        </List>
      </Section>
      <Section title={t("home.cite.termsTitle")}>
        <Text maw="46rem">{t("home.cite.terms")}</Text>
      </Section>
    </Page>
  );
}
