import type { Repair } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";

/** What a repair does, as the history says it. */
export function useRepairWords(): (repair: Repair) => string {
  const { t } = useLanguage();
  const text = (said: string | null) => said ?? t("checkStep.blank");
  return (repair) => {
    switch (repair.kind) {
      case "REPLACE_TEXT":
        return t("checkStep.what.REPLACE_TEXT", {
          from: text(repair.from),
          to: text(repair.to),
          column: `${repair.sheet}.${repair.column}`,
        });
      case "SET_CELL":
        return t("checkStep.what.SET_CELL", { cell: repair.cell, sheet: repair.sheet, to: text(repair.to) });
      case "DROP_ROW":
        return t("checkStep.what.DROP_ROW", { row: repair.row, sheet: repair.sheet });
      case "KEEP_FIRST":
        return t("checkStep.what.KEEP_FIRST", { sheet: repair.sheet });
      case "SHIFT_DAYS":
        return t("checkStep.what.SHIFT_DAYS");
      case "READ_DECIMALS":
        return t("checkStep.what.READ_DECIMALS", { sign: repair.sign, column: `${repair.sheet}.${repair.column}` });
      case "CONVERT_UNIT":
        return t("checkStep.what.CONVERT_UNIT", { unit: repair.unit, column: `${repair.sheet}.${repair.column}` });
      default:
        return t(`checkStep.what.${repair.kind}`, { text: repair.text, column: `${repair.sheet}.${repair.column}` });
    }
  };
}
