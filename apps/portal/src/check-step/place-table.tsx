import { Button, Group, Text, TextInput } from "@mantine/core";
import type { Problem, ProblemPlace, RepairOperation } from "@nlrp12/intake";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { useSheetName } from "./use-sheet-name.ts";

interface PlaceTableProps {
  readonly problem: Problem;
  readonly places: readonly ProblemPlace[];
  readonly disabled: boolean;
  readonly onRepair: (operations: readonly RepairOperation[]) => void;
}

/** The cells of a problem in the owner's own coordinates; each can be set, or its row left out. Opened on demand. */
export function PlaceTable(props: PlaceTableProps) {
  const { t } = useLanguage();
  const { problem, places } = props;
  const [open, setOpen] = useState(false);
  if (places.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("checkStep.seeCells", { count: problem.occurrences })}</summary>
      {open ? <Places {...props} /> : null}
    </details>
  );
}

function Places({ problem, places, disabled, onRepair }: PlaceTableProps) {
  const { t } = useLanguage();
  const sheetName = useSheetName();
  return (
    <>
      {places.length < problem.occurrences ? (
        <Text size="sm" c="dimmed">
          {t("checkStep.firstOf", { shown: places.length, count: problem.occurrences })}
        </Text>
      ) : null}
      <DataTable
        caption={t("checkStep.cellsCaption")}
        columns={[
          { key: "place", heading: t("checkStep.place") },
          { key: "says", heading: t("checkStep.says") },
          { key: "action", heading: t("checkStep.action") },
        ]}
        rows={places.map((place) => {
          const isCell = /[A-Z]/.test(place.cell);
          const where = isCell ? place.cell : t("checkStep.row", { row: place.row });
          return {
            key: `${place.sheet} ${place.cell}`,
            cells: [
              `${sheetName(place.sheet)} ${where}`,
              place.text ?? "",
              place.mark === null ? (
                t("checkStep.locked")
              ) : (
                <ChangePlace
                  key={`${place.mark} ${place.text ?? ""}`}
                  place={place}
                  mark={place.mark}
                  disabled={disabled}
                  onRepair={onRepair}
                />
              ),
            ],
          };
        })}
      />
    </>
  );
}

interface ChangePlaceProps {
  readonly place: ProblemPlace;
  readonly mark: string;
  readonly disabled: boolean;
  readonly onRepair: (operations: readonly RepairOperation[]) => void;
}

function ChangePlace({ place, mark, disabled, onRepair }: ChangePlaceProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(place.text ?? "");
  const { sheet, cell, row } = place;
  const to = text.trim() === "" ? null : text.trim();
  return (
    <Group gap="xs" wrap="nowrap">
      <form
        style={{ display: "flex", gap: 8 }}
        onSubmit={(event) => {
          event.preventDefault();
          onRepair([{ kind: "SET_CELL", sheet, cell, mark, to }]);
        }}
      >
        <TextInput
          size="xs"
          w={120}
          aria-label={t("checkStep.newText", { cell })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          disabled={disabled || to === place.text}
          aria-label={t("checkStep.setName", { cell })}
        >
          {t("checkStep.set")}
        </Button>
      </form>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled}
        aria-label={t("checkStep.leaveOutName", { row, sheet })}
        onClick={() => onRepair([{ kind: "DROP_ROW", sheet, row, mark }])}
      >
        {t("checkStep.leaveOut")}
      </Button>
    </Group>
  );
}
