import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { invitedSignInAddress } from "../session/sign-in-address.ts";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";

/** The secret behind the # of the address, which is then taken out of the address bar and the history of the browser. */
function takeSecret(): string | null {
  const secret = /^#(n12i_[\w-]+)$/.exec(window.location.hash)?.[1] ?? null;
  if (secret) window.history.replaceState(window.history.state, "", window.location.pathname);
  return secret;
}

/** Where the link of an invitation leads: what is asked of the person, and the way to sign in with it. */
export function InvitationPage() {
  const { t } = useLanguage();
  const [secret] = useState(takeSecret);
  return (
    <Page title={t("members.invitation")} lead={t("members.invitationLead")}>
      {secret ? (
        <Stack gap="md" maw="46rem">
          <Text>{t("members.invitationText")}</Text>
          <Group>
            <Button component="a" href={invitedSignInAddress(secret)} size="md">
              {t("members.accept")}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Empty reason={t("members.noLink")} />
      )}
    </Page>
  );
}
