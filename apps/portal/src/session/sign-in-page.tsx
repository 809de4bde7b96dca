import { Button, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { GoTo } from "../ui/go-to.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";
import { useSession } from "./session.tsx";
import { returnPath, signInAddress } from "./sign-in-address.ts";

const route = getRouteApi("/sign-in");

/** Sign-in through the institution's OpenID provider; in a demonstration, with one of its accounts. */
export function SignInPage() {
  const { t } = useLanguage();
  const { portal, viewer } = useSession();
  const { returnTo } = route.useSearch();
  if (viewer) return <GoTo address={() => returnPath(returnTo)} />;
  return (
    <Page title={t("session.signIn")} lead={t("session.signInLead")}>
      <Stack align="flex-start" gap="xs">
        <Button component="a" href={signInAddress(returnTo)} size="md">
          {t("session.signInWithInstitution")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("session.signInNote")}
        </Text>
      </Stack>
      {portal.demonstration ? <DemonstrationAccounts returnTo={returnTo} /> : null}
    </Page>
  );
}

function DemonstrationAccounts({ returnTo }: { readonly returnTo: string }) {
  const { t } = useLanguage();
  const { portal } = useSession();
  return (
    <Section title={t("session.demonstrationAccounts")}>
      <Text size="sm">{t("session.demonstrationLead")}</Text>
      <DataTable
        caption={t("session.demonstrationTable")}
        columns={[
          { key: "name", heading: t("session.who") },
          { key: "role", heading: t("session.role") },
          { key: "center", heading: t("session.center") },
          { key: "enter", heading: t("session.enter") },
        ]}
        rows={portal.signInAccounts.map((account) => ({
          key: account.key,
          cells: [
            account.name,
            t(`words.role.${account.role}`),
            account.centerName ?? t("session.consortium"),
            <Button
              key="enter"
              component="a"
              href={signInAddress(returnTo, account.key)}
              size="compact-sm"
              variant="light"
              aria-label={t("session.enterAs", { name: account.name })}
            >
              {t("session.enter")}
            </Button>,
          ],
        }))}
      />
    </Section>
  );
}
