import { Accordion, Button, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { CaseDifference } from "./upload-difference.tsx";

const SHOWN_AT_ONCE = 50;

/** New and changed cases, each with its cells, old and new. */
export function ChangedCases({ cases }: { readonly cases: readonly CaseDifference[] }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <Accordion variant="contained" multiple order={3}>
        {cases.slice(0, shown).map((one) => (
          <Accordion.Item key={one.caseCode} value={one.caseCode}>
            <Accordion.Control>
              <Text span size="sm">
                <strong>{one.caseCode}</strong>, {t(one.status === "ADDED" ? "uploads.newCase" : "uploads.changedCase")}
                {one.changeCount > 0 ? `, ${t("uploads.changeCount", { count: one.changeCount })}` : ""}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <CellChanges one={one} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {cases.length > shown ? (
        <Button variant="default" size="compact-sm" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t("ui.more")}
        </Button>
      ) : null}
    </>
  );
}

function CellChanges({ one }: { readonly one: CaseDifference }) {
  const { t } = useLanguage();
  if (one.changes.length === 0) return <Text size="sm">{t("uploads.wholeCaseNew")}</Text>;
  const left = one.changeCount - one.changes.length;
  return (
    <>
      <DataTable
        caption={t("uploads.changesOf", { code: one.caseCode })}
        columns={[
          { key: "column", heading: t("uploads.column") },
          { key: "row", heading: t("uploads.row") },
          { key: "from", heading: t("uploads.from") },
          { key: "to", heading: t("uploads.to") },
        ]}
        rows={one.changes.map((change) => ({
          key: `${change.sheet} ${change.row} ${change.column}`,
          cells: [
            `${change.sheet}.${change.column}`,
            change.row,
            change.from ?? t("uploads.blank"),
            change.to ?? t("uploads.blank"),
          ],
        }))}
      />
      {left > 0 ? <Text size="sm">{t("uploads.moreChanges", { count: left })}</Text> : null}
    </>
  );
}
