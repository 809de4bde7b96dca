import { NativeSelect, Select } from "@mantine/core";
import { ANALYTES, PHASES, SPECIMENS, STIMULI, SURVIVAL_EVENTS } from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";
import type { TableQuestion, TableSearch } from "./table.search.ts";

interface AnalysisFieldsProps {
  readonly question: TableQuestion;
  readonly onChange: (change: TableSearch) => void;
}

/** What a table needs to know of its analysis: the culture and phase of a value, or the event. */
export function AnalysisFields({ question, onChange }: AnalysisFieldsProps) {
  const { t } = useLanguage();
  if (question.analysis === "SURVIVAL") {
    return (
      <NativeSelect
        label={t("survival.event")}
        data={SURVIVAL_EVENTS.map((code) => ({ value: code, label: t(`survival.events.${code}`) }))}
        value={question.event}
        onChange={({ currentTarget: { value } }) => onChange({ event: SURVIVAL_EVENTS.find((code) => code === value) })}
      />
    );
  }
  if (question.analysis !== "CYTOKINE") return null;
  return (
    <>
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
        onChange={({ currentTarget: { value } }) => onChange({ stimulus: STIMULI.find((code) => code === value) })}
      />
      <NativeSelect
        label={t("cases.specimen")}
        data={SPECIMENS.map((code) => ({ value: code, label: t(`words.specimen.${code}`) }))}
        value={question.specimen}
        onChange={({ currentTarget: { value } }) => onChange({ specimen: SPECIMENS.find((code) => code === value) })}
      />
      <NativeSelect
        label={t("table.phase")}
        data={[
          { value: "", label: t("table.anyPhase") },
          ...PHASES.map((code) => ({ value: code as string, label: t(`words.phase.${code}`) })),
        ]}
        value={question.phase ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ phase: PHASES.find((code) => code === value) })}
      />
    </>
  );
}
