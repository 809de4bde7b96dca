import { formatShare, type ResponseBarsData, type ResponseGroup, type ResponsePart } from "@nlrp12/figures";
import type {
  ExactResponseCellFragment,
  ProtectedResponseCellFragment,
  ResponseAnswerFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { countLabel, groupKey, groupLabel } from "../frame/answer-texts.ts";

const CLASSES = ["COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE"] as const;

/** The figure of response classes: each exact group, and beside it the consortium's. */
export function responseData(answer: ResponseAnswerFragment, wording: Wording): ResponseBarsData {
  const { t, localized } = wording;
  const cells = [...answer.exact.cells, ...answer.protected.cells];
  const keys = [...new Set(cells.map((cell) => groupKey(cell.keys)))];
  const groups = keys.flatMap((key) => [
    ...answer.exact.cells.filter((cell) => groupKey(cell.keys) === key).map((cell) => exactGroup(cell, wording)),
    ...answer.protected.cells
      .filter((cell) => groupKey(cell.keys) === key)
      .map((cell) => protectedGroup(cell, wording)),
  ]);
  const whole = answer.protected.withheld;
  return {
    title: t("analysis.responseFigure", { definition: localized(answer.definition.qualifier) }),
    classes: CLASSES.map((key) => ({ key, label: t(`words.responseClass.${key}`) })),
    groups: whole ? [...groups, withheldGroup(whole, wording)] : groups,
  };
}

function exactGroup(cell: ExactResponseCellFragment, wording: Wording): ResponseGroup {
  const { t, language } = wording;
  const rate = cell.responseRate;
  const interval =
    rate && rate.lower !== null && rate.upper !== null
      ? ` (${formatShare(rate.lower, language)}–${formatShare(rate.upper, language)})`
      : "";
  return {
    key: `exact ${groupKey(cell.keys)}`,
    label: groupLabel(cell.keys, wording) || t("analysis.myCases"),
    source: "EXACT",
    countLabel: t("analysis.partOf", {
      part: t("analysis.evaluableCount", { count: cell.evaluable }),
      whole: formatNumber(cell.n, language),
    }),
    parts: CLASSES.map((key) => exactPart(key, cell, wording)),
    rateLabel: rate ? rateLabel(cell, `${formatShare(rate.value, language)}${interval}`, wording) : undefined,
    empty: cell.n === 0 ? t("analysis.noCase") : undefined,
  };
}

/** "Response 94% (83%–98%)", and of how many families where it is no share of the persons drawn. */
function rateLabel(
  { evaluable, evaluableKindreds: families }: ExactResponseCellFragment,
  rate: string,
  { t, language }: Wording,
): string {
  return families < evaluable
    ? t("analysis.responseRateOfFamilies", { rate, families: formatNumber(families, language) })
    : t("analysis.responseRate", { rate });
}

function exactPart(key: (typeof CLASSES)[number], cell: ExactResponseCellFragment, wording: Wording): ResponsePart {
  const { t } = wording;
  const count = cell.classes.find((one) => one.responseClass === key)?.cases ?? 0;
  const members = cell.members.filter((member) => member.responseClass === key);
  return {
    class: key,
    count,
    share: null,
    label: String(count),
    cases: members.map((member, index) => ({
      key: member.case.id,
      spokenLabel: [
        member.case.code,
        t(`words.responseClass.${key}`),
        t("analysis.placeOf", { place: index + 1, of: members.length }),
      ].join(", "),
    })),
  };
}

function protectedGroup(cell: ProtectedResponseCellFragment, wording: Wording): ResponseGroup {
  const { t } = wording;
  const label = groupLabel(cell.keys, wording);
  const { count } = cell;
  return {
    key: `protected ${groupKey(cell.keys)}`,
    label: label === "" ? t("analysis.consortium") : t("analysis.consortiumColumn", { label }),
    source: "PROTECTED",
    countLabel: countLabel(count, wording),
    parts: CLASSES.map((key) => protectedPart(key, cell, wording)),
    withheld:
      count.__typename === "Withheld"
        ? { reason: t(`words.withheld.${count.reason}`), text: count.bound ?? t("cohorts.withheld") }
        : null,
  };
}

function protectedPart(
  key: (typeof CLASSES)[number],
  cell: ProtectedResponseCellFragment,
  { t, language }: Wording,
): ResponsePart {
  const share = cell.classes.find((one) => one.responseClass === key)?.share;
  if (share?.__typename === "ProtectedNumber") {
    // The API gives shares as fractions of 1.
    const text = `≈ ${formatShare(share.value, language)}`;
    return { class: key, count: null, share: share.value, label: text };
  }
  if (share?.__typename !== "Withheld") return { class: key, count: null, share: null, label: t("ui.none") };
  const text = share.bound ?? t("cohorts.withheld");
  return {
    class: key,
    count: null,
    share: null,
    label: text,
    withheld: { reason: t(`words.withheld.${share.reason}`), text },
  };
}

function withheldGroup(
  withheld: NonNullable<ResponseAnswerFragment["protected"]["withheld"]>,
  { t }: Wording,
): ResponseGroup {
  return {
    key: "protected",
    label: t("analysis.consortium"),
    source: "PROTECTED",
    countLabel: "",
    parts: [],
    withheld: { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") },
  };
}
