import { Group, Stack, Text } from "@mantine/core";
import type { ReleaseDetailFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { Section } from "../ui/section.tsx";

/** The citation in both languages, the reader's own first; a paper may want the other. */
export function ReleaseCitation({ release }: { readonly release: ReleaseDetailFragment }) {
  const { t, language } = useLanguage();
  const { en, fr } = release.citation;
  const texts = [
    { code: "en", text: en, label: t("releases.copyEnglish") },
    { code: "fr", text: fr, label: t("releases.copyFrench") },
  ].sort((a, b) => Number(b.code === language) - Number(a.code === language));
  return (
    <Section title={t("releases.citation")}>
      <Stack gap="sm">
        {texts.map(({ code, text, label }) => (
          <Group key={code} className="quiet-panel" justify="space-between" align="flex-start" gap="sm">
            <Text size="sm" lang={code} maw="46rem" style={{ overflowWrap: "anywhere" }}>
              {text}
            </Text>
            <CopyText text={text} label={label} />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
