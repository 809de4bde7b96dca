import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useLanguage } from "../language/use-language.ts";

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page: the document's title, the only h1, what it is for, and what can be done here. */
export function Page({ title, lead, actions, children }: PageProps) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${title} – ${t("shell.name")}`;
  }, [title, t]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} maw="60rem" miw={0}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead ? (
            <Text component="div" c="dimmed" style={{ textWrap: "pretty" }}>
              {lead}
            </Text>
          ) : null}
        </Stack>
        {actions ? (
          <Group className="no-print" gap="sm">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children}
    </Stack>
  );
}
