import { NativeSelect, Select, Stack } from "@mantine/core";
import { ANALYTES, SPECIMENS, STIMULI } from "@nlrp12/domain";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import type { DefinitionName } from "../distribution/distribution-controls.tsx";
import classes from "../frame/analysis.module.css";
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

const codeIn = <Code extends string>(codes: readonly Code[], text: string): Code | undefined =>
  codes.find((code) => code === text);

/** The measurement, when it was taken, what it is to tell, and filters. */
export function PredictionControls({ question, definitions, onChange }: PredictionControlsProps) {
  const { t, localized } = useLanguage();
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <Select
          label={t("cases.analyte")}
          data={ANALYTES.map((entry) => ({ value: entry.code as string, label: entry.label }))}
          value={question.analyte}
          allowDeselect={false}
          searchable
          w={130}
          onChange={(text) => onChange({ analyte: ANALYTES.find((entry) => entry.code === text)?.code })}
        />
        <NativeSelect
          label={t("cases.stimulus")}
          data={STIMULI.map((code) => ({ value: code, label: t(`words.stimulus.${code}`) }))}
          value={question.stimulus}
          onChange={({ currentTarget: { value } }) => onChange({ stimulus: codeIn(STIMULI, value) })}
        />
        <NativeSelect
          label={t("cases.specimen")}
          data={SPECIMENS.map((code) => ({ value: code, label: t(`words.specimen.${code}`) }))}
          value={question.specimen}
          onChange={({ currentTarget: { value } }) => onChange({ specimen: codeIn(SPECIMENS, value) })}
        />
        <NativeSelect
          label={t("prediction.when")}
          data={[
            { value: "", label: t("prediction.before") },
            ...LANDMARKS.map((day) => ({ value: day, label: t("prediction.landmark", { day }) })),
          ]}
          value={question.landmark ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ landmark: codeIn(LANDMARKS, value) })}
        />
        <NativeSelect
          label={t("prediction.outcome")}
          data={PREDICTION_OUTCOMES.map((code) => ({ value: code, label: t(`prediction.outcomes.${code}`) }))}
          value={question.outcome}
          onChange={({ currentTarget: { value } }) => onChange({ outcome: codeIn(PREDICTION_OUTCOMES, value) })}
        />
        <NativeSelect
          label={t("analysis.definition")}
          data={definitions.map((one) => ({
            value: one.code,
            label: t("analysis.definitionVersion", { name: localized(one.name), version: one.version }),
          }))}
          value={question.definition}
          onChange={({ currentTarget: { value } }) => onChange({ definition: value })}
        />
        <NativeSelect
          label={t("prediction.direction")}
          data={DIRECTIONS.map((code) => ({ value: code, label: t(`prediction.directions.${code}`) }))}
          value={question.direction}
          onChange={({ currentTarget: { value } }) => onChange({ direction: codeIn(DIRECTIONS, value) })}
        />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <CaseFilterFields values={question} onChange={onChange} withTreatment={false} />
    </Stack>
  );
}
