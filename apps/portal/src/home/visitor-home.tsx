import { List, SimpleGrid, Text, Title } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { FigureSketch } from "./figure-sketch.tsx";

/** What the portal is, for someone who has not signed in. */
export function VisitorHome() {
  const { t } = useLanguage();
  return (
    <Page
      title={t("home.title")}
      lead={t("home.lead")}
      actions={
        <ButtonLink to="/sign-in" search={{ returnTo: "/" }} size="md">
          {t("session.signIn")}
        </ButtonLink>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        {(["ask", "share", "compute"] as const).map((part) => (
          <div key={part} className="quiet-panel">
            <FigureSketch kind={part === "ask" ? "phases" : part === "share" ? "sheet" : "code"} />
            <Title order={2} size="h5" mt="xs">
              {t(`home.${part}Title`)}
            </Title>
            <Text size="sm">{t(`home.${part}Text`)}</Text>
          </div>
        ))}
      </SimpleGrid>
      <Section title={t("home.protectionTitle")}>
        <List maw="46rem" spacing="xs">
          <List.Item>{t("home.protection1")}</List.Item>
          <List.Item>{t("home.protection2")}</List.Item>
          <List.Item>{t("home.protection3")}</List.Item>
        </List>
      </Section>
    </Page>
  );
}
