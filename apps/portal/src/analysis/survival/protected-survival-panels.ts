import type { SurvivalEvent } from "@nlrp12/domain";
import type { SurvivalMark, SurvivalPanel } from "@nlrp12/figures";
import type {
  ProtectedCurveFragment,
  ProtectedNumberTextFragment,
  SurvivalAnswerFragment,
  WholeWithheldFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { countLabel, groupKey, groupLabel } from "../frame/answer-texts.ts";
import { aboutText, causeSign, causeWord, shareText } from "./survival-texts.ts";

type Part = SurvivalAnswerFragment["protected"];

/** The consortium's panels: marks on its yearly grid, of the share free or of each cause. */
export function protectedSurvivalPanels(
  part: Part,
  byCauseOf: SurvivalEvent | null,
  wording: Wording,
): readonly SurvivalPanel[] {
  const { t } = wording;
  const countLabel = t("survival.eachPerson");
  const frame = { source: "PROTECTED" as const, stack: "LINES" as const, lines: [], countLabel };
  const empty = t("survival.nothingPublished");
  if (part.withheld) {
    const withheld = withheldOf(part.withheld, wording);
    return [
      { ...frame, key: "protected", label: t("analysis.consortium"), countLabel: "", marks: [], risk: [], withheld },
    ];
  }
  if (part.curves.length === 0) return [];
  if (byCauseOf === null) {
    return [
      {
        ...frame,
        ...{ key: "protected", label: t("analysis.consortium"), empty },
        marks: part.curves.flatMap((curve) => freeMarks(curve, wording)),
        risk: part.curves.map((curve) => riskRow(curve, groupKey(curve.keys), wording)),
      },
    ];
  }
  return part.curves.map((curve) => {
    const group = groupLabel(curve.keys, wording);
    return {
      ...frame,
      ...{ key: `protected ${groupKey(curve.keys)}`, empty },
      label: group === "" ? t("analysis.consortium") : t("analysis.consortiumColumn", { label: group }),
      marks: causeMarks(curve, byCauseOf, wording),
      risk: [
        riskRow(curve, null, wording),
        ...(curve.points[0]?.causes ?? []).map(({ cause }) => ({
          key: cause,
          label: `${causeSign(byCauseOf, cause)} ${causeWord(cause, wording)}`,
          line: cause,
          counts: [],
        })),
      ],
    };
  });
}

function riskRow(curve: ProtectedCurveFragment, line: string | null, wording: Wording) {
  const group = groupLabel(curve.keys, wording);
  const summary = countLabel(curve.count, wording);
  return {
    key: `risk ${groupKey(curve.keys)}`,
    label: group === "" ? summary : wording.t("survival.groupSummary", { group, summary }),
    line,
    counts: curve.points.map(({ day, atRisk }) => ({ day, text: aboutText(atRisk, wording) })),
  };
}

function freeMarks(curve: ProtectedCurveFragment, wording: Wording): SurvivalMark[] {
  const key = groupKey(curve.keys);
  const named = { key, label: groupLabel(curve.keys, wording), group: key === "" ? "PATIENT" : key };
  return curve.points.map(({ day, free }) => ({ ...named, day, ...shownShare(free, day, wording) }));
}

function causeMarks(curve: ProtectedCurveFragment, event: SurvivalEvent, wording: Wording): SurvivalMark[] {
  return curve.points.flatMap(({ day, causes }) =>
    causes.map(({ cause, share }) => ({
      ...{ key: cause, label: causeWord(cause, wording), group: cause, day },
      sign: causeSign(event, cause),
      ...shownShare(share, day, wording),
    })),
  );
}

function shownShare(value: ProtectedNumberTextFragment, day: number, wording: Wording) {
  const { t, language } = wording;
  const none = { share: null, lower: null, upper: null };
  const said = (share: string) => t("survival.markSpoken", { day: formatNumber(day, language), share });
  if (value.__typename === "ProtectedNumber") {
    const { value: share, lower, upper } = value;
    return { share, lower, upper, spokenLabel: said(`≈ ${shareText({ share, lower, upper }, wording)}`) };
  }
  if (value.__typename !== "Withheld") return { ...none, spokenLabel: said(t("analysis.notEstimated")) };
  const withheld = withheldOf(value, wording);
  return { ...none, withheld, spokenLabel: said(withheld.text) };
}

function withheldOf(withheld: Pick<WholeWithheldFragment, "reason" | "bound">, { t }: Wording) {
  return { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") };
}
