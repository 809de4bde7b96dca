import { Text } from "@mantine/core";
import { formatConcentration, formatShare } from "@nlrp12/figures";
import type { PredictionCutTextFragment, ValidatedShareTextFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { estimatorWord } from "../frame/estimator-word.ts";
import { noCutText } from "./prediction-data.ts";

interface PredictionValidationProps {
  readonly cut: PredictionCutTextFragment;
  /** Whether members of a family are counted as one. */
  readonly byFamily: boolean;
}

/** The cut, and how one chosen in all other centers does in each; or why none is given. */
export function PredictionValidation({ cut, byFamily }: PredictionValidationProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const none = noCutText(cut, wording);
  return (
    <Section title={t("prediction.validation")}>
      {none ? <Text size="sm">{none}</Text> : null}
      {cut.step && cut.step.cut !== null ? (
        <Text size="sm">
          {t("prediction.cutFlatters", {
            cut: formatConcentration(cut.step.cut, language),
            sensitivity: formatShare(cut.step.sensitivity, language),
            specificity: formatShare(cut.step.specificity, language),
          })}
        </Text>
      ) : null}
      {cut.leaveOneCenterOut.length > 0 ? (
        <DataTable
          caption={t(byFamily ? "prediction.leaveOneOutByFamily" : "prediction.leaveOneOut")}
          showCaption
          columns={[
            { key: "center", heading: t("prediction.centerLeftOut") },
            { key: "cut", heading: t("prediction.cutOfOthers") },
            { key: "sensitivity", heading: t("prediction.sensitivity"), numeric: true },
            { key: "specificity", heading: t("prediction.specificity"), numeric: true },
            { key: "undecided", heading: t("prediction.undecided"), numeric: true },
          ]}
          rows={cut.leaveOneCenterOut.map((one) => ({
            key: one.center?.slug ?? "all",
            cells: [
              one.center?.shortName ?? t("prediction.together"),
              one.cut === null ? estimatorWord(one.noCut ?? "") : formatConcentration(one.cut, language),
              shareText(one.sensitivity, wording),
              shareText(one.specificity, wording),
              formatNumber(one.undecided, language),
            ],
          }))}
        />
      ) : null}
    </Section>
  );
}

function shareText(share: ValidatedShareTextFragment | null, { t, language }: Wording): string {
  if (!share) return t("ui.none");
  const interval = `${formatShare(share.lower, language)}–${formatShare(share.upper, language)}`;
  return `${share.called}/${share.of} (${interval})`;
}
