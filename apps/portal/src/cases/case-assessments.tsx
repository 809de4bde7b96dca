import type { CaseAssessmentFragment } from "../generated/operations.ts";
import { formatDay, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";

/** Clinical states in day order. */
export function CaseAssessments({ assessments }: { readonly assessments: readonly CaseAssessmentFragment[] }) {
  const { t, language } = useLanguage();
  const number = (value: number | null) => (value === null ? t("ui.none") : formatNumber(value, language));
  const yesNo = (value: boolean | null) => (value === null ? t("ui.none") : t(value ? "ui.yes" : "ui.no"));
  const inOrder = assessments.toSorted((a, b) => a.day - b.day);
  return (
    <Section title={t("cases.assessments")}>
      {assessments.length === 0 ? (
        <Empty reason={t("cases.noAssessments")} />
      ) : (
        <DataTable
          caption={t("cases.assessments")}
          columns={[
            { key: "day", heading: t("cases.day"), numeric: true },
            { key: "pga", heading: t("cases.pga"), numeric: true },
            { key: "aidai", heading: t("cases.aidai"), numeric: true },
            { key: "crp", heading: t("cases.crp"), numeric: true },
            { key: "saa", heading: t("cases.saa"), numeric: true },
            { key: "steroid", heading: t("cases.steroid"), numeric: true },
            { key: "flare", heading: t("cases.flare") },
            { key: "infection", heading: t("cases.infection") },
            { key: "adverse", heading: t("cases.adverseEvent") },
            { key: "response", heading: t("cases.responseRecorded") },
          ]}
          rows={inOrder.map((state) => ({
            key: String(state.day),
            cells: [
              formatDay(state.day, language),
              number(state.pga),
              number(state.aidai),
              number(state.crpMgPerL),
              number(state.saaMgPerL),
              number(state.steroidMgPerDay),
              yesNo(state.flare),
              yesNo(state.infection),
              yesNo(state.adverseEvent),
              state.responseRecorded ? t(`words.responseClass.${state.responseRecorded}`) : t("ui.none"),
            ],
          }))}
        />
      )}
    </Section>
  );
}
