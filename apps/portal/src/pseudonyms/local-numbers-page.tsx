import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { LocalNumbersPageDocument, SetLocalNumberMasksDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { ErrorView } from "../session/error-view.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";

/** What the hospital numbers of the viewer's center look like, for its data managers to say. */
export function LocalNumbersPage() {
  const { t } = useLanguage();
  const asked = useQuery(LocalNumbersPageDocument);
  return (
    <Page title={t("pseudonyms.masksTitle")} lead={t("pseudonyms.masksLead")}>
      <Answer asked={asked}>
        {({ centers }) => {
          const own = centers.nodes.flatMap(({ id, name, localNumberMasks }) =>
            localNumberMasks ? [{ id, name, masks: localNumberMasks }] : [],
          );
          if (own.length === 0) return <Empty reason={t("pseudonyms.masksNone")} />;
          return own.map((center) => <MasksForm key={center.id} center={center} />);
        }}
      </Answer>
    </Page>
  );
}

interface MasksFormProps {
  readonly center: { readonly id: string; readonly name: string; readonly masks: readonly string[] };
}

function MasksForm({ center }: MasksFormProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(() => center.masks.join("\n"));
  const [save, { loading, error, data }] = useMutation(SetLocalNumberMasksDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const masks = text.split("\n").filter((line) => line.trim() !== "");
    const done = await save({ variables: { center: center.id, masks } }).catch(() => null);
    const stored = done?.data?.setLocalNumberMasks.localNumberMasks;
    if (stored) setText(stored.join("\n"));
  };
  return (
    <Section title={t("pseudonyms.masksOf", { center: center.name })}>
      <Stack component="form" gap="sm" maw={560} onSubmit={(event: FormEvent) => void submit(event)}>
        <Textarea
          label={t("pseudonyms.masksLabel")}
          description={t("pseudonyms.masksHint")}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error ? <ErrorView error={error} /> : null}
        <Group>
          <Button type="submit" loading={loading}>
            {t("pseudonyms.masksSave")}
          </Button>
        </Group>
        <Text size="sm" role="status">
          {data && !error && !loading ? t("pseudonyms.masksSaved") : null}
        </Text>
      </Stack>
    </Section>
  );
}
