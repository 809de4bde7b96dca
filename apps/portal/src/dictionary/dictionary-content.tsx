import { Anchor, Group, Stack, Text, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLanguage } from "../language/use-language.ts";
import { Empty } from "../ui/empty.tsx";
import { ExpectedRanges } from "./expected-ranges.tsx";
import { GeneralRules } from "./general-rules.tsx";
import { matchingColumns } from "./matching-columns.ts";
import type { PublishedDictionary } from "./published-dictionary.ts";
import { SheetSection } from "./sheet-section.tsx";

const route = getRouteApi("/dictionary");

/** Sheets, columns and rules; the address holds what is searched for, and may point to one column. */
export function DictionaryContent({ dictionary }: { readonly dictionary: PublishedDictionary }) {
  const { t } = useLanguage();
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  useScrollToTarget();
  const found = dictionary.resources
    .map((sheet) => ({ sheet, columns: matchingColumns(sheet, q, dictionary.words) }))
    .filter(({ columns }) => columns.length > 0);
  const count = found.reduce((sum, { columns }) => sum + columns.length, 0);
  const isSearch = q.trim() !== "";
  return (
    <Stack gap="lg">
      <Group gap="md" align="flex-end" className="no-print">
        <TextInput
          type="search"
          label={t("dictionary.search")}
          description={t("dictionary.searchHint")}
          value={q}
          maxLength={80}
          onChange={(event) =>
            void navigate({ search: { q: event.currentTarget.value || undefined }, replace: true, resetScroll: false })
          }
          miw={280}
        />
        <Text role="status" size="sm">
          {isSearch ? t("dictionary.found", { count }) : ""}
        </Text>
      </Group>
      <nav aria-label={t("dictionary.contents")} className="no-print">
        <Group gap="md">
          {found.map(({ sheet, columns }) => (
            <Anchor key={sheet.name} href={`#${sheet.name}`} size="sm">
              {sheet.name} ({columns.length})
            </Anchor>
          ))}
        </Group>
      </nav>
      {found.length === 0 ? <Empty reason={t("dictionary.nothing")} /> : null}
      <Stack gap="xl">
        {found.map(({ sheet, columns }) => (
          <SheetSection
            key={sheet.name}
            dictionary={dictionary}
            sheet={sheet}
            columns={columns}
            withRules={!isSearch}
          />
        ))}
        {isSearch ? null : (
          <>
            <ExpectedRanges />
            <GeneralRules rules={dictionary.rules} />
          </>
        )}
      </Stack>
    </Stack>
  );
}

/** A link such as #samples.day was followed before the page was drawn: it is followed again. */
function useScrollToTarget(): void {
  useEffect(() => {
    const target = decodeURIComponent(location.hash.slice(1));
    if (target) document.getElementById(target)?.scrollIntoView();
  }, []);
}
