import { Text } from "@mantine/core";
import type { TrajectoryAnswerFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";

/** Who has a line, and for everyone else why not. */
export function TrajectoryFlow({ exact }: { readonly exact: TrajectoryAnswerFragment["exact"] }) {
  const { t, language } = useLanguage();
  if (exact.considered === 0) return null;
  return (
    <Section title={t("trajectories.flow")}>
      <Text size="sm">{t("trajectories.flowLine", { count: exact.included, considered: exact.considered })}</Text>
      {exact.leftOut.length > 0 ? (
        <DataTable
          caption={t("trajectories.leftOut")}
          columns={[
            { key: "reason", heading: t("trajectories.why") },
            { key: "cases", heading: t("analysis.word.cases"), numeric: true },
          ]}
          rows={exact.leftOut.map(({ reason, cases }) => ({
            key: reason,
            cells: [wordOf("leftOut", reason), formatNumber(cases, language)],
          }))}
        />
      ) : null}
    </Section>
  );
}
