import { Checkbox, Stack } from "@mantine/core";
import type { OfferedColumn } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";

interface ColumnChoiceProps {
  readonly columns: readonly OfferedColumn[];
  readonly marked: readonly string[];
  readonly onMark: (keys: readonly string[]) => void;
}

/** What tells a column of the file from the others. */
export function keyOf({ table, column }: Pick<OfferedColumn, "table" | "column">): string {
  return `${table}:${column}`;
}

/** The columns of the file, those first that seem to hold the numbers of patients. */
export function ColumnChoice({ columns, marked, onMark }: ColumnChoiceProps) {
  const { t } = useLanguage();
  const box = (column: OfferedColumn) => (
    <Checkbox
      key={keyOf(column)}
      value={keyOf(column)}
      label={t("pseudonyms.columnOf", { column: column.header, sheet: column.sheet })}
    />
  );
  const others = columns.filter(({ likely }) => !likely);
  return (
    <Checkbox.Group
      label={t("pseudonyms.columns")}
      description={t("pseudonyms.columnsText")}
      value={[...marked]}
      onChange={onMark}
    >
      <Stack gap={6} mt="xs">
        {columns.filter(({ likely }) => likely).map(box)}
        {others.length > 0 ? (
          <details>
            <summary>{t("pseudonyms.otherColumns", { count: others.length })}</summary>
            <Stack gap={6} mt="xs">
              {others.map(box)}
            </Stack>
          </details>
        ) : null}
      </Stack>
    </Checkbox.Group>
  );
}
