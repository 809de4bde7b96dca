import { NativeSelect, Stack } from "@mantine/core";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import type { DefinitionName } from "../distribution/distribution-controls.tsx";
import classes from "../frame/analysis.module.css";
import { ByField } from "../frame/by-field.tsx";
import { RESPONSE_DIMENSIONS, type ResponseSearch } from "./response.search.ts";

interface ResponseControlsProps {
  readonly search: ResponseSearch;
  readonly definition: string;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: ResponseSearch) => void;
}

/** The definition, another to compare it with, grouping and filters. */
export function ResponseControls({ search, definition, definitions, onChange }: ResponseControlsProps) {
  const { t, localized } = useLanguage();
  const options = definitions.map((one) => ({
    value: one.code,
    label: t("analysis.definitionVersion", { name: localized(one.name), version: one.version }),
  }));
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <NativeSelect
          label={t("analysis.definition")}
          data={options}
          value={definition}
          onChange={(event) => onChange({ definition: event.currentTarget.value, compareWith: undefined })}
        />
        <NativeSelect
          label={t("analysis.compareWith")}
          data={[
            { value: "", label: t("analysis.compareNone") },
            ...options.filter((option) => option.value !== definition),
          ]}
          value={search.compareWith ?? ""}
          onChange={(event) => onChange({ compareWith: event.currentTarget.value || undefined })}
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
