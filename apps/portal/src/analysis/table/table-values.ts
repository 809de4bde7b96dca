import { type FigureCell, type FigureTable, numberCell, textCell } from "@nlrp12/figures";
import type { TableAnswerFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { protectedCell, type TableLine, type TableSection } from "./table-sections.ts";

const NOTHING: FigureCell = { kind: "nothing" };

/** The names of the columns: all, then each category. */
export function columnLabels({ exact }: TableAnswerFragment, { t, localized }: Wording): readonly string[] {
  return exact.columns.map(({ key }) => (key ? localized(key.label) : t("table.all")));
}

/** Every number of the table, one row a line and column, for a file. */
export function tableValues(
  answer: TableAnswerFragment,
  { title, sections }: { readonly title: string; readonly sections: readonly TableSection[] },
  wording: Wording,
): FigureTable {
  const { t } = wording;
  const labels = columnLabels(answer, wording);
  const text = (key: string, label: string) => ({ key, label, kind: "text" as const });
  const number = (key: string, label: string) => ({ key, label, kind: "number" as const });
  const line = (section: TableSection, one: TableLine): readonly (readonly FigureCell[])[] => [
    ...(one.exact ?? []).map((cell, at) => [
      ...[textCell(section.label), textCell(one.label), textCell(labels[at])],
      ...[numberCell(cell.cases), numberCell(cell.known), numberCell(cell.missing), numberCell(cell.notReadable)],
      cell.share === null ? NOTHING : ({ kind: "share", value: cell.share } as const),
      ...[numberCell(cell.median), numberCell(cell.q1), numberCell(cell.q3), NOTHING],
    ]),
    ...(one.protected.kind === "nothing" ? [] : [protectedRow(section.label, one, t)]),
  ];
  const sizes = answer.exact.columns.map(({ cases, kindreds }, at) => [
    ...[textCell(t("table.all")), textCell(null), textCell(labels[at])],
    ...[numberCell(cases), numberCell(cases), numberCell(0), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
    textCell(kindreds === null ? null : t("table.kindredCount", { count: kindreds })),
  ]);
  const block = protectedRow(t("table.all"), { label: "", protected: protectedCell(answer.protected, wording) }, t);
  return {
    title,
    columns: [
      text("variable", t("table.variableColumn")),
      text("category", t("table.categoryColumn")),
      text("group", t("table.groupColumn")),
      number("cases", t("table.casesColumn")),
      number("known", t("table.knownColumn")),
      number("missing", t("table.missingColumn")),
      number("notReadable", t("table.notReadableColumn")),
      number("share", t("table.shareColumn")),
      number("median", t("table.medianColumn")),
      number("q1", t("analysis.word.firstQuartile")),
      number("q3", t("analysis.word.thirdQuartile")),
      text("note", t("table.noteColumn")),
    ],
    rows: [...sizes, block, ...sections.flatMap((section) => section.lines.flatMap((one) => line(section, one)))],
  };
}

function protectedRow(
  section: string,
  { label, protected: cell }: Pick<TableLine, "label" | "protected">,
  t: Wording["t"],
): readonly FigureCell[] {
  return [
    ...[textCell(section), textCell(label), textCell(t("table.consortium")), cell],
    ...[NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
    textCell(cell.kind === "withheld" ? cell.reason : null),
  ];
}
