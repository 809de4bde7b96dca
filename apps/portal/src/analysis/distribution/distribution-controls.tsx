import { Group, NativeSelect, SegmentedControl, Select, Stack, Switch } from "@mantine/core";
import { ANALYTES, SPECIMENS, STIMULI } from "@nlrp12/domain";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { ByField } from "../frame/by-field.tsx";
import { DISTRIBUTION_DIMENSIONS, type DistributionSearch } from "./distribution.search.ts";
import type { DistributionQuestion } from "./distribution-data.ts";

/** A response definition to choose by. */
export interface DefinitionName {
  readonly code: string;
  readonly version: number;
  readonly name: { readonly en: string; readonly fr: string };
}

interface DistributionControlsProps {
  readonly question: DistributionQuestion;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: DistributionSearch) => void;
}

const codeIn = <Code extends string>(codes: readonly Code[], text: string | null): Code | undefined =>
  codes.find((code) => code === text);

/** What is asked: analyte, stimulus, specimen, grouping, filters, and how it is drawn. */
export function DistributionControls({ question, definitions, onChange }: DistributionControlsProps) {
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
          onChange={(event) => onChange({ stimulus: codeIn(STIMULI, event.currentTarget.value) })}
        />
        <NativeSelect
          label={t("cases.specimen")}
          data={SPECIMENS.map((code) => ({ value: code, label: t(`words.specimen.${code}`) }))}
          value={question.specimen}
          onChange={(event) => onChange({ specimen: codeIn(SPECIMENS, event.currentTarget.value) })}
        />
        <ByField
          dimensions={DISTRIBUTION_DIMENSIONS}
          chosen={question.by ?? []}
          onChoose={(by) => onChange({ by: by.length > 0 ? by : undefined })}
        />
        {question.by?.includes("RESPONSE_CLASS") ? (
          <NativeSelect
            label={t("analysis.definition")}
            data={definitions.map((one) => ({ value: one.code, label: localized(one.name) }))}
            value={question.definition}
            onChange={(event) => onChange({ definition: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <CaseFilterFields values={question} onChange={onChange} />
      <Group gap="md">
        <SegmentedControl
          aria-label={t("analysis.measure")}
          value={question.measure}
          data={[
            { value: "level", label: t("analysis.level") },
            { value: "foldChange", label: t("analysis.foldChange") },
          ]}
          onChange={(value) => onChange({ measure: value === "foldChange" ? "foldChange" : "level" })}
        />
        <SegmentedControl
          aria-label={t("analysis.scale")}
          value={question.scale}
          data={[
            { value: "log", label: t("analysis.log") },
            { value: "linear", label: t("analysis.linear") },
          ]}
          onChange={(value) => onChange({ scale: value === "linear" ? "linear" : "log" })}
        />
        <Switch
          label={t("analysis.allPhases")}
          checked={question.phases === "all"}
          onChange={(event) => onChange({ phases: event.currentTarget.checked ? "all" : undefined })}
        />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </Group>
    </Stack>
  );
}
