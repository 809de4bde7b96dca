import { useQuery } from "@apollo/client/react";
import { ResponseSensitivityDocument, type ResponseSensitivityQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { responseChoices } from "./response-choices.ts";
import type { SensitivityEdition } from "./sensitivity-choice.ts";
import { SensitivityFigure } from "./sensitivity-figure.tsx";

interface ResponseSensitivityProps {
  /** The question whose rates are made otherwise, its releases pinned. */
  readonly asked: ResponseSensitivityQueryVariables;
  readonly edition: SensitivityEdition;
}

/** The rate of response of each group made otherwise. */
export function ResponseSensitivity({ asked: variables, edition }: ResponseSensitivityProps) {
  const wording = useLanguage();
  const { t } = wording;
  const asked = useQuery(ResponseSensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ anakinraResponse: { exact } }) => (
        <SensitivityFigure
          choices={responseChoices(exact.sensitivity.ways, edition.subject, wording)}
          choiceLabel={t("analysis.word.group")}
          captionLines={[t("sensitivity.captionShare"), t("sensitivity.steroidsAtStart")]}
          columns={["changed"]}
          without={exact.sensitivity.without}
          edition={edition}
        />
      )}
    </Answer>
  );
}
