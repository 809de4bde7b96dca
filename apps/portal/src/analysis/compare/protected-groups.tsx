import { type FigureCell, type FigureTable, numberCell, textCell } from "@nlrp12/figures";
import type { CompareAnswerFragment, ProtectedNumberTextFragment } from "../../generated/operations.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { Section } from "../../ui/section.tsx";
import { countLabel } from "../frame/answer-texts.ts";
import { FigureTableView } from "../frame/figure-table-view.tsx";

/** The consortium's cells of each group, side by side; nothing is made of two of them. */
export function ProtectedGroups({ answer }: { readonly answer: CompareAnswerFragment }) {
  const wording = useLanguage();
  const { t } = wording;
  if (answer.protected.groups.length === 0) return null;
  return (
    <Section title={t("compare.protectedGroups")}>
      <p style={{ margin: 0 }}>{t("compare.protectedWhy")}</p>
      <FigureTableView table={protectedTable(answer, wording)} />
    </Section>
  );
}

function protectedTable(answer: CompareAnswerFragment, wording: Wording): FigureTable {
  const { t, localized } = wording;
  const number = (key: string, label: string) => ({ key, label, kind: "number" as const });
  const text = (key: string, label: string) => ({ key, label, kind: "text" as const });
  return {
    title: t("compare.protectedGroups"),
    columns: [
      text("analyte", t("cases.analyte")),
      text("group", t("analysis.word.group")),
      text("count", t("analysis.word.count")),
      number("ratio", t("compare.overControls")),
      number("lower", t("analysis.word.intervalLower")),
      number("upper", t("analysis.word.intervalUpper")),
      text("note", t("analysis.word.note")),
    ],
    rows: answer.protected.groups.flatMap(({ analyte, group, cell, withheld }) => {
      const found = answer.groups.find((one) => one.key === group);
      const names = [textCell(analyteLabel(analyte)), textCell(found ? localized(found.label) : group)];
      if (withheld) return [[...names, ...withheldCells(withheld, wording)]];
      return cell ? [[...names, ...cellTexts(cell, wording)]] : [];
    }),
  };
}

interface Withheld {
  readonly reason: NonNullable<CompareAnswerFragment["protected"]["withheld"]>["reason"];
  readonly bound: string | null;
}

function withheldCells({ reason, bound }: Withheld, { t }: Wording): FigureCell[] {
  const why = t(`words.withheld.${reason}`);
  const cell: FigureCell = { kind: "withheld", text: bound ?? t("cohorts.withheld"), reason: why };
  return [cell, cell, cell, cell, textCell(why)];
}

type ProtectedCell = NonNullable<CompareAnswerFragment["protected"]["groups"][number]["cell"]>;

function cellTexts({ count, vsControls }: ProtectedCell, wording: Wording): FigureCell[] {
  if (count.__typename === "Withheld") return withheldCells(count, wording);
  const shown = textCell(countLabel(count, wording));
  return [shown, ...numberCells(vsControls, wording)];
}

/** Controls have no ratio to themselves. */
function numberCells(value: ProtectedNumberTextFragment | null, wording: Wording): FigureCell[] {
  const nothing: FigureCell = { kind: "nothing" };
  if (value?.__typename === "Withheld") return withheldCells(value, wording).slice(1);
  if (value?.__typename !== "ProtectedNumber") return [nothing, nothing, nothing, nothing];
  return [numberCell(value.value), numberCell(value.lower), numberCell(value.upper), nothing];
}
