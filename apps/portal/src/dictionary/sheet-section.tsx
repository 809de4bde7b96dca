import { Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";
import { ColumnEntry } from "./column-entry.tsx";
import type { PublishedColumn, PublishedDictionary, PublishedSheet } from "./published-dictionary.ts";
import { RuleList } from "./rule-list.tsx";

interface SheetSectionProps {
  readonly dictionary: PublishedDictionary;
  readonly sheet: PublishedSheet;
  readonly columns: readonly PublishedColumn[];
  /** Left out while one searches. */
  readonly withRules: boolean;
}

/** One sheet with its columns and the rules that are about it. */
export function SheetSection({ dictionary, sheet, columns, withRules }: SheetSectionProps) {
  const { t, language } = useLanguage();
  const rules = dictionary.rules.filter(({ sheets }) => sheets?.includes(sheet.name));
  return (
    <div id={sheet.name}>
      <Section title={sheet.name}>
        <Text>
          {language === "fr" ? sheet.descriptionFr : sheet.description}{" "}
          {t(sheet.required ? "dictionary.sheetRequired" : "dictionary.sheetOptional")}{" "}
          {sheet.writtenAs.length > 0 ? t("dictionary.alsoCalled", { names: sheet.writtenAs.join(", ") }) : null}
        </Text>
        <div>
          {columns.map((column) => (
            <ColumnEntry key={column.name} sheet={sheet} column={column} words={dictionary.words} />
          ))}
        </div>
        {withRules && rules.length > 0 ? (
          <details>
            <summary>
              {t("dictionary.sheetRules")} ({rules.length})
            </summary>
            <RuleList rules={rules} />
          </details>
        ) : null}
      </Section>
    </div>
  );
}
