import { useQuery } from "@apollo/client/react";
import { PredictionSensitivityDocument, type PredictionSensitivityQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { predictionChoices } from "./prediction-choices.ts";
import type { SensitivityEdition } from "./sensitivity-choice.ts";
import { SensitivityFigure } from "./sensitivity-figure.tsx";

interface PredictionSensitivityProps {
  /** The question whose areas are made otherwise, its releases pinned. */
  readonly asked: PredictionSensitivityQueryVariables;
  readonly edition: SensitivityEdition;
}

/** The areas under the curve made otherwise. */
export function PredictionSensitivity({ asked: variables, edition }: PredictionSensitivityProps) {
  const wording = useLanguage();
  const { t } = wording;
  const asked = useQuery(PredictionSensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ responsePrediction: { exact } }) => (
        <SensitivityFigure
          choices={predictionChoices(exact.sensitivity.ways, edition.subject, wording)}
          choiceLabel={t("sensitivity.whichArea")}
          captionLines={[t("sensitivity.captionArea"), t("sensitivity.steroids")]}
          columns={["second", "changed"]}
          without={exact.sensitivity.without}
          edition={edition}
        />
      )}
    </Answer>
  );
}
