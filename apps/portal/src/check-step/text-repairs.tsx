import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { DistinctText, ProblemDetail, RepairOperation } from "@nlrp12/intake";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";

interface TextRepairsProps {
  readonly detail: ProblemDetail;
  readonly disabled: boolean;
  readonly onRepair: (operations: readonly RepairOperation[]) => void;
}

/** Each text the cells say, how often, and what all cells that say it become. Drawn once it is opened. */
export function TextRepairs({ detail, disabled, onRepair }: TextRepairsProps) {
  const { t } = useLanguage();
  const { texts, columns, choices } = detail;
  const [open, setOpen] = useState(false);
  const column = columns[0]?.column;
  if (texts.length === 0 || !column) return null;
  const replace = (from: string | null, to: string) =>
    onRepair(columns.map((one) => ({ kind: "REPLACE_TEXT" as const, ...one, from, to })));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("checkStep.texts")}</summary>
      {open ? (
        <DataTable
          caption={t("checkStep.textsCaption", { column })}
          columns={[
            { key: "says", heading: t("checkStep.says") },
            { key: "count", heading: t("checkStep.count"), numeric: true },
            { key: "becomes", heading: t("checkStep.becomes") },
          ]}
          rows={texts.map((one) => ({
            key: one.text ?? "",
            cells: [
              one.text === null ? (
                t("checkStep.blank")
              ) : (
                <span key="says" style={{ whiteSpace: "pre-wrap" }}>
                  {one.text}
                </span>
              ),
              one.cells,
              <NewText key="becomes" text={one} choices={choices} disabled={disabled} onReplace={replace} />,
            ],
          }))}
        />
      ) : null}
    </details>
  );
}

interface NewTextProps {
  readonly text: DistinctText;
  readonly choices: readonly string[] | null;
  readonly disabled: boolean;
  readonly onReplace: (from: string | null, to: string) => void;
}

const LONGEST_TEXT = 200;

function NewText({ text: { text, cells, suggested }, choices, disabled, onReplace }: NewTextProps) {
  const { t } = useLanguage();
  const [to, setTo] = useState(suggested ?? "");
  const said = text ?? t("checkStep.blank");
  const label = t("checkStep.becomesName", { text: said });
  return (
    <form
      style={{ display: "flex", gap: 8, flexWrap: "wrap" }}
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim() !== "") onReplace(text, to.trim());
      }}
    >
      {choices ? (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={to}
          data={[{ value: "", label: t("checkStep.choose") }, ...choices]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          size="xs"
          w={140}
          aria-label={label}
          value={to}
          maxLength={LONGEST_TEXT}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
      <Button
        type="submit"
        size="compact-sm"
        variant="default"
        disabled={disabled || to.trim() === ""}
        aria-label={t("checkStep.convertName", { text: said, cells: t("checkStep.cells", { count: cells }) })}
      >
        {t("checkStep.convert")}
      </Button>
    </form>
  );
}
