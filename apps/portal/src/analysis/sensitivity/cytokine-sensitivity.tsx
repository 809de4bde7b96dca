import { useQuery } from "@apollo/client/react";
import { CytokineSensitivityDocument, type DistributionQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { cytokineChoices } from "./cytokine-choices.ts";
import type { SensitivityEdition } from "./sensitivity-choice.ts";
import { SensitivityFigure } from "./sensitivity-figure.tsx";

interface CytokineSensitivityProps {
  /** The question whose ratios are made otherwise, its releases pinned. */
  readonly asked: DistributionQueryVariables;
  readonly edition: SensitivityEdition;
}

/** The fold changes of a distribution made otherwise. */
export function CytokineSensitivity({ asked: variables, edition }: CytokineSensitivityProps) {
  const wording = useLanguage();
  const { t } = wording;
  // The answer on the page is the same field with other parts; in one cache entry they would push each other out.
  const asked = useQuery(CytokineSensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ cytokineSummary: { exact } }) => (
        <SensitivityFigure
          choices={cytokineChoices(exact.sensitivity.ratios, edition.subject, wording)}
          choiceLabel={t("sensitivity.which")}
          captionLines={[t("sensitivity.caption"), t("sensitivity.steroids")]}
          columns={["second", "changed"]}
          without={exact.sensitivity.without}
          edition={edition}
        />
      )}
    </Answer>
  );
}
