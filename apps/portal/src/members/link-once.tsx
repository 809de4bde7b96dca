import { Code, Group, Stack, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "../ui/copy-button.tsx";

interface LinkOnceProps {
  readonly link: string;
  readonly invitation: { readonly email: string };
}

/** The link of an invitation, in the only moment it can be had. */
export function LinkOnce({ link, invitation }: LinkOnceProps) {
  const { t } = useLanguage();
  return (
    <Stack className="quiet-panel" gap="xs" role="status">
      <Text fw={600}>{t("members.sent", { email: invitation.email })}</Text>
      <Text size="sm">{t("members.linkOnce")}</Text>
      <Group gap="sm">
        <Code fz="sm" style={{ overflowWrap: "anywhere" }}>
          {link}
        </Code>
        <CopyText text={link} label={t("members.copyLink")} />
      </Group>
    </Stack>
  );
}
