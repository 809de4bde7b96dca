import { useQuery } from "@apollo/client/react";
import { Card, Stack, Text, Title } from "@mantine/core";
import { OutboxPageDocument } from "../generated/operations.ts";
import { formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";

/** Letters to the viewer that no mail server brought, where none is set. */
export function OutboxPage() {
  const { t, language } = useLanguage();
  const asked = useQuery(OutboxPageDocument, { fetchPolicy: "network-only" });
  return (
    <Page title={t("outbox.title")} lead={t("outbox.lead")}>
      <Answer asked={asked}>
        {({ outbox }) =>
          outbox.length === 0 ? (
            <Empty reason={t("outbox.none")} />
          ) : (
            <Stack gap="md">
              {outbox.map((letter) => (
                <Card key={letter.id} withBorder component="article">
                  <Title order={2} size="h5">
                    {letter.subject}
                  </Title>
                  <Text size="xs" c="dimmed">
                    {t("outbox.to", { address: letter.to, moment: formatMoment(letter.writtenAt, language) })}
                  </Text>
                  <Text size="sm" mt="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                    {letter.text}
                  </Text>
                </Card>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}
