import { useQuery } from "@apollo/client/react";
import { SurvivalSensitivityDocument, type SurvivalSensitivityQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import type { SensitivityEdition } from "./sensitivity-choice.ts";
import { SensitivityFigure } from "./sensitivity-figure.tsx";
import { survivalChoices } from "./survival-choices.ts";

interface SurvivalSensitivityProps {
  /** The question whose curves are made otherwise, its releases pinned. */
  readonly asked: SurvivalSensitivityQueryVariables;
  readonly edition: SensitivityEdition;
}

/** Where each curve stands on its standard day, made otherwise. */
export function SurvivalSensitivity({ asked: variables, edition }: SurvivalSensitivityProps) {
  const wording = useLanguage();
  const { t } = wording;
  const { event } = variables;
  const asked = useQuery(SurvivalSensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ treatmentSurvival: { exact } }) => (
        <SensitivityFigure
          choices={survivalChoices(exact.sensitivity, { event, subject: edition.subject }, wording)}
          choiceLabel={t("sensitivity.whichCurve")}
          captionLines={[
            t("sensitivity.captionSurvival", { day: exact.sensitivity.day }),
            t("sensitivity.steroidsAtStart"),
          ]}
          columns={["test", "changed"]}
          without={exact.sensitivity.without}
          edition={edition}
        />
      )}
    </Answer>
  );
}
