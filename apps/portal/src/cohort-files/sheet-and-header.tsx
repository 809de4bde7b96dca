import { Group, NativeSelect, Stack, Table, Text } from "@mantine/core";
import type { InspectedFile, InspectedSheet, ReadingPlan } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";

type Settings = ReadingPlan["settings"];

interface SheetAndHeaderProps {
  readonly inspected: InspectedFile;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Which sheet holds the data, and in which lines its column names stand. */
export function SheetAndHeader({ inspected, settings, onChange }: SheetAndHeaderProps) {
  const { t } = useLanguage();
  const shown = inspected.sheets.find(({ position }) => position === inspected.sheet);
  const { headerRow: _row, headerLines: _lines, ...withoutHeader } = settings;
  return (
    <Section title={t("cohortFiles.headerTitle")}>
      {inspected.sheets.length > 1 ? (
        <NativeSelect
          label={t("cohortFiles.sheetChoice")}
          maw={560}
          value={String(inspected.sheet)}
          data={inspected.sheets.map(({ position, title, rows, hidden }) => ({
            value: String(position),
            label: t(hidden ? "cohortFiles.sheetHidden" : "cohortFiles.sheetRows", { title, count: rows }),
          }))}
          onChange={({ currentTarget: { value } }) => onChange({ ...withoutHeader, sheet: Number(value) })}
        />
      ) : null}
      {shown ? <HeaderChoice sheet={shown} settings={settings} onChange={onChange} /> : null}
    </Section>
  );
}

interface HeaderChoiceProps {
  readonly sheet: InspectedSheet;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const LINES = [0, 1, 2, 3] as const;

function HeaderChoice({ sheet, settings, onChange }: HeaderChoiceProps) {
  const { t } = useLanguage();
  const { headerRow, headerLines, ...rest } = settings;
  const rows = [...new Set([...sheet.head.map(({ row }) => row), sheet.headerRow])].sort((a, b) => a - b);
  const asFound = { value: "", label: t("cohortFiles.headerAsFound") };
  const choose = (row: string, lines: string) => {
    const wanted = LINES.find((count) => String(count) === lines);
    onChange({
      ...rest,
      ...(row === "" ? {} : { headerRow: Number(row) }),
      ...(wanted === undefined ? {} : { headerLines: wanted }),
    });
  };
  const [row, lines] = [
    headerRow === undefined ? "" : String(headerRow),
    headerLines === undefined ? "" : String(headerLines),
  ];
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t("cohortFiles.headerFound", { count: sheet.headerLines, row: sheet.headerRow })}
      </Text>
      <FirstLines sheet={sheet} />
      <Group align="flex-end" gap="md">
        <NativeSelect
          label={t("cohortFiles.headerRow")}
          description={t("cohortFiles.headerRowHint")}
          value={row}
          data={[asFound, ...rows.map((at) => ({ value: String(at), label: t("cohortFiles.line", { row: at }) }))]}
          onChange={({ currentTarget: { value } }) => choose(value, lines)}
        />
        <NativeSelect
          label={t("cohortFiles.headerLines")}
          value={lines}
          data={[
            asFound,
            ...LINES.map((count) => ({ value: String(count), label: t("cohortFiles.headerLineCount", { count }) })),
          ]}
          onChange={({ currentTarget: { value } }) => choose(row, value)}
        />
      </Group>
    </Stack>
  );
}

/** The first lines with their numbers, the line of names marked. */
function FirstLines({ sheet }: { readonly sheet: InspectedSheet }) {
  const { t } = useLanguage();
  const caption = t("cohortFiles.firstLines");
  const width = Math.max(...sheet.head.map(({ texts }) => texts.length));
  return (
    // A box that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of form fields
    <div className="scroll-x" role="group" aria-label={caption} tabIndex={0}>
      <Table fz="xs" verticalSpacing={2} withColumnBorders withTableBorder aria-label={caption}>
        <Table.Tbody>
          {sheet.head.map(({ row, texts }) => {
            const names = row === sheet.headerRow && sheet.headerLines > 0;
            return (
              <Table.Tr key={row} fw={names ? 700 : undefined}>
                <Table.Th scope="row" c="dimmed" w={40}>
                  {row}
                </Table.Th>
                {Array.from({ length: width }, (_, column) => (
                  <Table.Td key={column} style={{ whiteSpace: "nowrap" }}>
                    {texts[column] ?? ""}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
