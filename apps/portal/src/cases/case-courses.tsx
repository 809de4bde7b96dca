import type { CaseCourseFragment } from "../generated/operations.ts";
import { formatDay, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { wordOf } from "../language/word-of.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";

/** Treatment courses in the order of their first day. */
export function CaseCourses({ courses }: { readonly courses: readonly CaseCourseFragment[] }) {
  const { t, language } = useLanguage();
  const inOrder = courses.toSorted((a, b) => a.startDay - b.startDay);
  return (
    <Section title={t("cases.courses")}>
      {courses.length === 0 ? (
        <Empty reason={t("cases.noCourses")} />
      ) : (
        <DataTable
          caption={t("cases.courses")}
          columns={[
            { key: "agent", heading: t("cases.agent") },
            { key: "start", heading: t("cases.start"), numeric: true },
            { key: "stop", heading: t("cases.stop"), numeric: true },
            { key: "reason", heading: t("cases.stopReason") },
            { key: "dose", heading: t("cases.dose"), numeric: true },
          ]}
          rows={inOrder.map((course) => ({
            key: `${course.atc} ${course.startDay} ${course.doseValue}`,
            cells: [
              `${course.agent} (${course.atc})`,
              formatDay(course.startDay, language),
              typeof course.stopDay === "number" ? formatDay(course.stopDay, language) : t("cases.ongoing"),
              course.stopReason ? wordOf("stopReason", course.stopReason) : t("ui.none"),
              typeof course.doseValue === "number"
                ? `${formatNumber(course.doseValue, language)} ${course.doseUnit ?? ""}`
                : t("ui.none"),
            ],
          }))}
        />
      )}
    </Section>
  );
}
