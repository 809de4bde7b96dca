import type { SurvivalEvent } from "@nlrp12/domain";
import type { SurvivalSensitivityQuery, SurvivalWayTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { exactCountLabel, groupKey, groupLabel } from "../frame/answer-texts.ts";
import { causeWord, medianText, shareText, testText } from "../survival/survival-texts.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { partsByGroup, shareEffect } from "./share-way.ts";
import { UNTESTED, type WayNumbers, wayRow } from "./way-row.ts";

type Curve = SurvivalWayTextFragment["curves"][number];
type Sensitivity = SurvivalSensitivityQuery["treatmentSurvival"]["exact"]["sensitivity"];
type Quantity = "free" | "had";

/** Every curve with the forest of its ways: the share still free, and the share that had the event itself. */
export function survivalChoices(
  { day, ways }: Pick<Sensitivity, "day" | "ways">,
  { event, subject }: { readonly event: SurvivalEvent; readonly subject: string },
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t } = wording;
  const groups = partsByGroup<SurvivalWayTextFragment, Curve>(
    ways,
    ({ curves }) => curves,
    ({ keys }) => groupKey(keys),
  );
  const nameOf = (of: Quantity): string =>
    of === "free"
      ? t("sensitivity.freeOn", { what: t(`survival.shareFree.${event}`), day })
      : t("sensitivity.hadBy", { what: causeWord(event, wording), day });
  // Of a stop any reason counts, and what is not free has stopped.
  const quantities: readonly Quantity[] = event === "DISCONTINUATION" ? ["free"] : ["free", "had"];
  const tested = ways.some(({ tests }) => tests.length > 0);
  return groups.flatMap(({ key, parts }) =>
    quantities.map((of): SensitivityChoice => {
      const label = [groupLabel(parts[0]?.part?.keys ?? [], wording), nameOf(of)].filter((text) => text !== "");
      return {
        ...{ key: `${of} ${key}`, label: label.join(": "), changed: parts.map(({ way }) => way.changed) },
        madeBy: [of === "free" ? "kaplan-meier" : "aalen-johansen", ...(tested ? ["log-rank" as const] : [])],
        data: {
          title: t("sensitivity.figureTitle", { subject, which: label.join(": ") }),
          axisLabel: nameOf(of),
          scale: "share",
          rows: parts.map(({ way, part }) =>
            wayRow(way, part && numbersOf({ way, curve: part, of, group: key }, wording), wording),
          ),
        },
      };
    }),
  );
}

interface OfCurve {
  readonly way: SurvivalWayTextFragment;
  readonly curve: Curve;
  readonly of: Quantity;
  readonly group: string;
}

function numbersOf({ way, curve, of, group }: OfCurve, wording: Wording): WayNumbers {
  const { t } = wording;
  const step = curve[of];
  const followed = curve.free !== null;
  const none = t(followed ? "sensitivity.notByThen" : "sensitivity.notFollowedSoLong");
  const effectLabel = step ? shareText(step, wording) : none;
  const [first] = way.tests;
  const test = first ? testText(first, wording) : "";
  return {
    ...{ group, effectLabel, testLabel: [medianText(curve.median, wording), test].filter(Boolean).join("; ") },
    effect: shareEffect(step && { ...step, value: step.share }),
    countLabel: `${exactCountLabel(curve.units, wording)}, ${t("survival.eventCount", { count: curve.events })}`,
    cells: {
      ...{ first: curve.units, second: 0, ...UNTESTED, test },
      estimator: t(of === "free" ? "methods.of.kaplan-meier.name" : "methods.of.aalen-johansen.name"),
      note: [step ? "" : none, medianText(curve.median, wording)].filter(Boolean).join("; "),
    },
  };
}
