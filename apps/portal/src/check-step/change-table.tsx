import { Text } from "@mantine/core";
import type { CellChange, RepairEffect } from "@nlrp12/intake";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";

import { useSheetName } from "./use-sheet-name.ts";

/** The cells a repair changed, old and new, in the owner's own coordinates. Opened on demand. */
export function ChangeTable({ effect }: { readonly effect: RepairEffect }) {
  const { t } = useLanguage();
  const sheetName = useSheetName();
  const [open, setOpen] = useState(false);
  const placeOf = ({ at, cell }: CellChange) => {
    return `${sheetName(at.sheet)} ${cell ?? t("checkStep.row", { row: at.row })}`;
  };
  const said = (change: CellChange, text: string | null) =>
    change.at.column === null ? t("checkStep.rowOut") : (text ?? t("checkStep.blank"));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Text span size="sm">
          {t("checkStep.details")}
        </Text>
      </summary>
      {open ? (
        <>
          {effect.changes.length < effect.count ? (
            <Text size="xs">{t("checkStep.firstOf", { shown: effect.changes.length, count: effect.count })}</Text>
          ) : null}
          <DataTable
            caption={t("checkStep.changesCaption")}
            columns={[
              { key: "place", heading: t("checkStep.place") },
              { key: "from", heading: t("checkStep.from") },
              { key: "to", heading: t("checkStep.to") },
            ]}
            rows={effect.changes.map((change) => ({
              key: placeOf(change),
              cells: [
                placeOf(change),
                change.at.column === null ? "" : said(change, change.from),
                said(change, change.to),
              ],
            }))}
          />
        </>
      ) : null}
    </details>
  );
}
