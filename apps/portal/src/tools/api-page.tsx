import { Anchor, Code, List, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink, TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { AddressTable } from "./address-table.tsx";
import { CodeTable } from "./code-table.tsx";
import { LimitTable } from "./limit-table.tsx";
import { QuickStart } from "./quick-start.tsx";
import { TASKS } from "./snippet.ts";

/** How R, Python and any other tool ask the portal: examples that run, addresses, limits and codes. */
export function ApiPage() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  return (
    <Page
      title={t("tools.title")}
      lead={t("tools.lead")}
      actions={
        viewer ? (
          <ButtonLink to="/account/tokens">{t("tools.getToken")}</ButtonLink>
        ) : (
          <ButtonLink to="/sign-in" search={{ returnTo: "/account/tokens" }}>
            {t("tools.signInForToken")}
          </ButtonLink>
        )
      }
    >
      <Section title={t("tools.quickStart")}>
        <Text size="sm" maw="46rem">
          {t("tools.quickStartText")} <Code>NLRP12_TOKEN</Code>
        </Text>
        <QuickStart tasks={TASKS} />
      </Section>
      <Section title={t("tools.explorer")}>
        <Text size="sm" maw="46rem">
          {t("tools.explorerText")}
        </Text>
        <Anchor href="/api/explorer">{t("tools.openExplorer")}</Anchor>
      </Section>
      <Section title={t("tools.again")}>
        <List size="sm" maw="46rem" spacing={4}>
          <List.Item>{t("tools.againPin")}</List.Item>
          <List.Item>{t("tools.againHash")}</List.Item>
          <List.Item>{t("tools.againValue")}</List.Item>
          <List.Item>{t("tools.againGhql")}</List.Item>
        </List>
      </Section>
      <Section title={t("tools.addresses")}>
        <AddressTable />
        <Text size="sm">
          <TextLink to="/dictionary">{t("shell.dictionary")}</TextLink>
        </Text>
      </Section>
      <LimitTable />
      <CodeTable />
    </Page>
  );
}
