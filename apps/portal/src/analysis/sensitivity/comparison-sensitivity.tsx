import { useQuery } from "@apollo/client/react";
import {
  type CompareAnswerFragment,
  type CompareQueryVariables,
  ComparisonSensitivityDocument,
} from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { comparisonChoices } from "./comparison-choices.ts";
import type { SensitivityEdition } from "./sensitivity-choice.ts";
import { SensitivityFigure } from "./sensitivity-figure.tsx";

interface ComparisonSensitivityProps {
  /** The question whose comparisons are made otherwise, its releases pinned. */
  readonly asked: CompareQueryVariables;
  readonly answer: CompareAnswerFragment;
  readonly edition: SensitivityEdition;
}

/** Effect and test of each comparison made otherwise. */
export function ComparisonSensitivity({ asked: variables, answer, edition }: ComparisonSensitivityProps) {
  const wording = useLanguage();
  const { t } = wording;
  const asked = useQuery(ComparisonSensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ cytokineComparison: { exact } }) => (
        <SensitivityFigure
          choices={comparisonChoices(exact.sensitivity.comparisons, answer.groups, wording)}
          choiceLabel={t("sensitivity.whichComparison")}
          captionLines={[t("sensitivity.captionComparison"), t("sensitivity.steroids")]}
          columns={["second", "test", "p", "adjustedP", "smallestP", "changed"]}
          without={exact.sensitivity.without}
          edition={edition}
        />
      )}
    </Answer>
  );
}
