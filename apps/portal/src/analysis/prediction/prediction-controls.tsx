import { NativeSelect, Stack } from "@mantine/core";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { CytokineFields } from "../frame/culture-fields.tsx";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import {
  DIRECTIONS,
  LANDMARKS,
  PREDICTION_OUTCOMES,
  type PredictionQuestion,
  type PredictionSearch,
} from "./prediction.search.ts";

interface PredictionControlsProps {
  readonly question: PredictionQuestion;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: PredictionSearch) => void;
}

/** The measurement, when it was taken, what it is to tell, and filters. */
export function PredictionControls({ question, definitions, onChange }: PredictionControlsProps) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <CytokineFields question={question} onChange={onChange} />
        <NativeSelect
          label={t("prediction.when")}
          data={[
            { value: "", label: t("prediction.before") },
            ...LANDMARKS.map((day) => ({ value: day, label: t("prediction.landmark", { day }) })),
          ]}
          value={question.landmark ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ landmark: LANDMARKS.find((code) => code === value) })}
        />
        <NativeSelect
          label={t("prediction.outcome")}
          data={PREDICTION_OUTCOMES.map((code) => ({ value: code, label: t(`prediction.outcomes.${code}`) }))}
          value={question.outcome}
          onChange={({ currentTarget: { value } }) =>
            onChange({ outcome: PREDICTION_OUTCOMES.find((code) => code === value) })
          }
        />
        <DefinitionField
          definitions={definitions}
          value={question.definition}
          onChoose={(definition) => onChange({ definition })}
        />
        <NativeSelect
          label={t("prediction.direction")}
          data={DIRECTIONS.map((code) => ({ value: code, label: t(`prediction.directions.${code}`) }))}
          value={question.direction}
          onChange={({ currentTarget: { value } }) =>
            onChange({ direction: DIRECTIONS.find((code) => code === value) })
          }
        />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <CaseFilterFields values={question} onChange={onChange} withTreatment={false} />
    </Stack>
  );
}
