import { Text } from "@mantine/core";
import type { DefinitionTextFragment } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Section } from "../../ui/section.tsx";
import { estimatorWord } from "../frame/estimator-word.ts";

/** The definition in words: what it reads, its rule, its source. */
export function DefinitionPanel({ definition }: { readonly definition: DefinitionTextFragment }) {
  const { t, localized } = useLanguage();
  return (
    <Section title={t("analysis.definitionVersion", { name: localized(definition.name), version: definition.version })}>
      <Text maw="46rem">{localized(definition.rule)}</Text>
      <Text size="sm">
        {t("analysis.definitionReads", { inputs: definition.inputs.map(estimatorWord).join(", ") })}
      </Text>
      <Text size="sm" c="dimmed">
        {t("analysis.definitionSource", { source: localized(definition.source) })}
      </Text>
    </Section>
  );
}
