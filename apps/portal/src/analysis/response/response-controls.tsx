import { Stack } from "@mantine/core";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { ByField } from "../frame/by-field.tsx";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import { RESPONSE_DIMENSIONS, type ResponseSearch } from "./response.search.ts";

interface ResponseControlsProps {
  readonly search: ResponseSearch;
  readonly definition: string;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: ResponseSearch) => void;
}

/** The definition, another to compare it with, grouping and filters. */
export function ResponseControls({ search, definition, definitions, onChange }: ResponseControlsProps) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <DefinitionField
          definitions={definitions}
          value={definition}
          onChoose={(code) => onChange({ definition: code, compareWith: undefined })}
        />
        <DefinitionField
          label={t("analysis.compareWith")}
          none={t("analysis.compareNone")}
          definitions={definitions.filter(({ code }) => code !== definition)}
          value={search.compareWith ?? ""}
          onChoose={(code) => onChange({ compareWith: code || undefined })}
        />
        <ByField
          dimensions={RESPONSE_DIMENSIONS}
          chosen={search.by ?? []}
          onChoose={(by) => onChange({ by: by.length > 0 ? by : undefined })}
        />
        <AsOfField asOf={search.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <CaseFilterFields values={search} onChange={onChange} withTreatment={false} />
    </Stack>
  );
}
