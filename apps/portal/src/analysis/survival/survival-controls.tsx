import { NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { SURVIVAL_EVENTS } from "@nlrp12/domain";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { ByField } from "../frame/by-field.tsx";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import { SURVIVAL_CURVES, SURVIVAL_DIMENSIONS, type SurvivalQuestion, type SurvivalSearch } from "./survival.search.ts";

interface SurvivalControlsProps {
  readonly question: SurvivalQuestion;
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: SurvivalSearch) => void;
}

/** The event, what counts as a response, which curve, grouping and filters. */
export function SurvivalControls({ question, definitions, onChange }: SurvivalControlsProps) {
  const { t } = useLanguage();
  const { event } = question;
  const curves = SURVIVAL_CURVES.filter((curve) => curve !== "between" || event !== "DISCONTINUATION");
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <NativeSelect
          label={t("survival.event")}
          data={SURVIVAL_EVENTS.map((code) => ({ value: code, label: t(`survival.events.${code}`) }))}
          value={event}
          onChange={({ currentTarget: { value } }) =>
            onChange({ event: SURVIVAL_EVENTS.find((code) => code === value) })
          }
        />
        {event === "DISCONTINUATION" ? null : (
          <DefinitionField
            definitions={definitions}
            value={question.definition}
            onChoose={(definition) => onChange({ definition })}
          />
        )}
        <ByField
          dimensions={SURVIVAL_DIMENSIONS}
          chosen={question.by ?? []}
          onChoose={(by) => onChange({ by: by.length > 0 ? by : undefined })}
        />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <CaseFilterFields values={question} onChange={onChange} withTreatment={false} />
      <SegmentedControl
        aria-label={t("survival.curve")}
        // On a narrow screen the choices stand below one another.
        style={{ alignSelf: "start", flexWrap: "wrap", maxWidth: "100%" }}
        value={question.curve}
        data={curves.map((curve) => ({ value: curve, label: t(`survival.curves.${curve}`) }))}
        onChange={(value) => onChange({ curve: SURVIVAL_CURVES.find((curve) => curve === value) })}
      />
    </Stack>
  );
}
