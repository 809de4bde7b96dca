import type { Repair, RepairEffect } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";

const LEAVES_ROWS_OUT: readonly Repair["kind"][] = ["DROP_ROW", "DROP_ROWS_WITH", "KEEP_FIRST"];

/** How much a repair, or several made at once, changed in this file. */
export function useEffectWords(): (repairs: readonly Repair[], effects: readonly RepairEffect[]) => string {
  const { t } = useLanguage();
  return (repairs, effects) => {
    if (repairs.some(({ kind }) => kind === "SHIFT_DAYS")) return t("checkStep.shifted");
    const done = effects.filter(({ id }) => repairs.some((repair) => repair.id === id));
    const count = done.reduce((sum, effect) => sum + effect.count, 0);
    const left = done.reduce((sum, effect) => sum + effect.left, 0);
    const rows = repairs.every(({ kind }) => LEAVES_ROWS_OUT.includes(kind));
    const said = count === 0 ? t("checkStep.nothingHere") : t(rows ? "checkStep.rowsOut" : "checkStep.done", { count });
    return left === 0 ? said : `${said} ; ${t("checkStep.left", { count: left })}`.replace(" ;", ";");
  };
}
