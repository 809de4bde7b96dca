import { NativeSelect } from "@mantine/core";
import { PHASES, SURVIVAL_EVENTS } from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";
import { CytokineFields } from "../frame/culture-fields.tsx";
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
      <CytokineFields question={question} onChange={onChange} />
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
