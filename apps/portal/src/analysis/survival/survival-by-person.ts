import { type FigureCell, type FigureTable, numberCell, textCell } from "@nlrp12/figures";
import type { SurvivalAnswerFragment, SurvivalTestTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupKey, groupLabel } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { type CurveCount, countsFamilies, curveSummary, testName, testText } from "./survival-texts.ts";

type Exact = SurvivalAnswerFragment["exact"];
type Test = Omit<SurvivalTestTextFragment, "__typename">;

/** What the caption says of families: who is counted, then curves and tests by person; nothing where these are the same. */
export function familyLines({ curves, curvesByPerson, testsByPerson }: Exact, wording: Wording): string[] {
  const { t } = wording;
  if (!countsFamilies(curves)) return [];
  const byPerson = curvesByPerson.map((curve) =>
    [groupLabel(curve.keys, wording), curveSummary(curve, wording)].filter((text) => text !== "").join(", "),
  );
  const tests = testsByPerson.map((test) => testText(test, wording));
  return [
    t("survival.oneMember"),
    [t("survival.countingEach", { curves: byPerson.join(t("ui.parts")) }), ...tests].join(" "),
  ];
}

/**
 * What is counted, events, medians and p with one member per family and, in the column beside it, with each person;
 * null where these are the same.
 */
export function byPersonTable(exact: Exact, title: string, wording: Wording): FigureTable | null {
  const { t } = wording;
  if (!countsFamilies(exact.curves)) return null;
  const curves = exact.curves.flatMap((curve) => {
    const other = exact.curvesByPerson.find(({ keys }) => groupKey(keys) === groupKey(curve.keys));
    return other ? curveRows(curve, other, wording) : [];
  });
  const tests = exact.tests.flatMap((test, at) => {
    const other = exact.testsByPerson[at];
    return other ? [[textCell(testName(test, wording)), textCell("p"), ...[test, other].map(pCell)]] : [];
  });
  return {
    title: t("survival.byPersonTitle", { title }),
    columns: [
      { key: "group", label: t("analysis.word.group"), kind: "text" },
      { key: "number", label: t("survival.number"), kind: "text" },
      { key: "families", label: t("survival.byFamily"), kind: "number" },
      { key: "persons", label: t("survival.byPerson"), kind: "number" },
    ],
    rows: [...curves, ...tests],
  };
}

function curveRows(family: CurveCount, person: CurveCount, wording: Wording): FigureCell[][] {
  const { t } = wording;
  const group = textCell(groupLabel(family.keys, wording) || t("analysis.myCases"));
  const row = (label: string, cellOf: (curve: CurveCount) => FigureCell) => [
    ...[group, textCell(label), cellOf(family), cellOf(person)],
  ];
  return [
    row(t("survival.counted"), ({ units }) => numberCell(units)),
    row(t("survival.eventsHeading"), ({ events }) => numberCell(events)),
    row(t("survival.medianDays"), ({ median: { day } }) =>
      day === null ? textCell(t("survival.medianNotReached")) : numberCell(day),
    ),
    row(t("survival.medianLower"), ({ median: { lower } }) => numberCell(lower)),
    row(t("survival.medianUpper"), ({ median: { upper } }) => numberCell(upper)),
  ];
}

const pCell = ({ pValue, notTested }: Test): FigureCell =>
  pValue === null ? textCell(estimatorWord(notTested ?? "")) : numberCell(pValue);
