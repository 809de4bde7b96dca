import { Group, SegmentedControl, Stack, Switch } from "@mantine/core";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { AskedInAddress } from "../frame/asked-in-address.tsx";
import { ByField } from "../frame/by-field.tsx";
import { CytokineFields } from "../frame/culture-fields.tsx";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import { askedInAddress } from "./asked-in-address.ts";
import { DISTRIBUTION_DIMENSIONS, type DistributionSearch } from "./distribution.search.ts";
import type { DistributionQuestion } from "./distribution-data.ts";

interface DistributionControlsProps {
  readonly question: DistributionQuestion;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: DistributionSearch) => void;
}

/** What is asked: analyte, stimulus, specimen, grouping, filters, and how it is drawn. */
export function DistributionControls({ question, definitions, onChange }: DistributionControlsProps) {
  const wording = useLanguage();
  const { t } = wording;
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <CytokineFields question={question} onChange={onChange} />
        <ByField
          dimensions={DISTRIBUTION_DIMENSIONS}
          chosen={question.by ?? []}
          onChoose={(by) => onChange({ by: by.length > 0 ? by : undefined })}
        />
        {question.by?.includes("RESPONSE_CLASS") ? (
          <DefinitionField
            definitions={definitions}
            value={question.definition}
            onChoose={(definition) => onChange({ definition })}
          />
        ) : null}
      </div>
      <div className={classes.controls}>
        <CaseFilterFields values={question} onChange={onChange} withGroups={question.groups !== undefined} />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <AskedInAddress asked={askedInAddress(question, wording, onChange)} />
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
      </Group>
    </Stack>
  );
}
