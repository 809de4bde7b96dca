import { Anchor, Group, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Page } from "../ui/page.tsx";
import { DictionaryContent } from "./dictionary-content.tsx";
import { usePublishedDictionary } from "./published-dictionary.ts";

/** The data dictionary for everyone, made from the very data the checks are made from. */
export function DictionaryPage() {
  const { t } = useLanguage();
  const asked = usePublishedDictionary();
  return (
    <Page title={t("dictionary.title")} lead={t("dictionary.lead")}>
      <Group gap="md" className="no-print">
        <Anchor href="/downloads/template.xlsx?language=fr" size="sm">
          {t("dictionary.templateFr")}
        </Anchor>
        <Anchor href="/downloads/template.xlsx?language=en" size="sm">
          {t("dictionary.templateEn")}
        </Anchor>
        <Text size="sm">
          <Anchor href="/api/dictionary.json" inherit>
            {t("dictionary.json")}
          </Anchor>{" "}
          {t("dictionary.jsonText")}
        </Text>
      </Group>
      <Answer asked={asked}>{(dictionary) => <DictionaryContent dictionary={dictionary} />}</Answer>
    </Page>
  );
}
