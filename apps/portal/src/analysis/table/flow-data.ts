import type { FlowBox, FlowDiagramData, FlowDiagramWords } from "@nlrp12/figures";
import type { TableAnswerFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { exactCountLabel } from "../frame/answer-texts.ts";

/** From the cases of the scope to those of the table, a box a reason. */
export function flowData({ exact }: TableAnswerFragment, wording: Wording): FlowDiagramData {
  const { t } = wording;
  const box = (key: string, label: string, cases: number): FlowBox => ({
    ...{ key, label, cases },
    countLabel: exactCountLabel(cases, wording),
  });
  return {
    title: t("table.flowTitle"),
    start: box("CONSIDERED", t("table.considered"), exact.considered),
    leftOut: exact.leftOut.map(({ reason, cases }) => box(reason, wordOf("leftOut", reason), cases)),
    end: box("INCLUDED", t("table.included"), exact.included),
  };
}

/** The words the flow and its table are written with. */
export function flowWords({ t }: Wording): FlowDiagramWords {
  return { leftOut: t("table.leftOut"), table: { step: t("table.step"), cases: t("analysis.word.cases") } };
}
