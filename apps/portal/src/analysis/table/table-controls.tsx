import { NativeSelect, Stack } from "@mantine/core";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import { AnalysisFields } from "./analysis-fields.tsx";
import { TABLE_ANALYSES, TABLE_DIMENSIONS, type TableQuestion, type TableSearch } from "./table.search.ts";

interface TableControlsProps {
  readonly question: TableQuestion;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: TableSearch) => void;
}

/** Whose table it is, what its columns are, and the filters. */
export function TableControls({ question, definitions, onChange }: TableControlsProps) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <NativeSelect
          label={t("table.analysis")}
          data={TABLE_ANALYSES.map((code) => ({ value: code, label: t(`table.analyses.${code}`) }))}
          value={question.analysis}
          onChange={({ currentTarget: { value } }) =>
            onChange({ analysis: TABLE_ANALYSES.find((code) => code === value) })
          }
        />
        <AnalysisFields question={question} onChange={onChange} />
        <DefinitionField
          definitions={definitions}
          value={question.definition}
          onChoose={(definition) => onChange({ definition })}
        />
        <NativeSelect
          label={t("table.by")}
          data={[
            { value: "", label: t("table.noColumns") },
            ...TABLE_DIMENSIONS.map((code) => ({ value: code as string, label: t(`table.dimension.${code}`) })),
          ]}
          value={question.by ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ by: TABLE_DIMENSIONS.find((code) => code === value) })}
        />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <CaseFilterFields values={question} onChange={onChange} withGroups />
    </Stack>
  );
}
