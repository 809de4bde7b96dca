import { Text } from "@mantine/core";
import { formatNumber } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";

interface CaseFlowProps {
  /** "12 cases followed, of 40". */
  readonly line: string;
  readonly considered: number;
  /** "Not followed, because". */
  readonly leftOutHeading: string;
  readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
}

/** Who is in a figure, and for everyone else why not. */
export function CaseFlow({ line, considered, leftOutHeading, leftOut }: CaseFlowProps) {
  const { t, language } = useLanguage();
  if (considered === 0) return null;
  return (
    <Section title={t("trajectories.flow")}>
      <Text size="sm">{line}</Text>
      {leftOut.length > 0 ? (
        <DataTable
          caption={leftOutHeading}
          columns={[
            { key: "reason", heading: leftOutHeading },
            { key: "cases", heading: t("analysis.word.cases"), numeric: true },
          ]}
          rows={leftOut.map(({ reason, cases }) => ({
            key: reason,
            cells: [wordOf("leftOut", reason), formatNumber(cases, language)],
          }))}
        />
      ) : null}
    </Section>
  );
}
