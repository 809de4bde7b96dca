import { Text } from "@mantine/core";
import type { ExactResponseCellFragment, ScopeReleaseFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { TextLink } from "../../ui/router-link.tsx";
import { Section } from "../../ui/section.tsx";
import { groupKey, groupLabel } from "../frame/answer-texts.ts";
import { caseLink } from "../frame/case-link.ts";
import { estimatorWord } from "../frame/estimator-word.ts";

interface ResponseMovesProps {
  readonly cells: readonly ExactResponseCellFragment[];
  readonly compared: boolean;
}

/** Who changes class under the other definition. */
export function ResponseMoves({ cells, compared }: ResponseMovesProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  if (!compared) return null;
  const rows = cells.flatMap((cell) =>
    cell.moved.map((move) => ({
      key: `${groupKey(cell.keys)} ${move.from} ${move.to}`,
      cells: [
        groupLabel(cell.keys, wording) || t("analysis.myCases"),
        t(`words.responseClass.${move.from}`),
        t(`words.responseClass.${move.to}`),
        formatNumber(move.cases, language),
      ],
    })),
  );
  return (
    <Section title={t("analysis.moves")}>
      {rows.length === 0 ? (
        <Text>{t("analysis.noMoves")}</Text>
      ) : (
        <DataTable
          caption={t("analysis.moves")}
          columns={[
            { key: "group", heading: t("analysis.word.group") },
            { key: "from", heading: t("analysis.moveFrom") },
            { key: "to", heading: t("analysis.moveTo") },
            { key: "cases", heading: t("analysis.word.cases"), numeric: true },
          ]}
          rows={rows}
        />
      )}
    </Section>
  );
}

interface MissingInputsProps {
  readonly cells: readonly ExactResponseCellFragment[];
  readonly releases: readonly ScopeReleaseFragment[];
}

/** Which inputs kept cases from being classed, and which cases those are. */
export function MissingInputs({ cells, releases }: MissingInputsProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const rows = cells.flatMap((cell) =>
    cell.unknown.map((missing) => ({
      key: `${groupKey(cell.keys)} ${missing.input}`,
      cells: [
        estimatorWord(missing.input),
        groupLabel(cell.keys, wording) || t("analysis.myCases"),
        formatNumber(missing.cases, language),
        <CaseLinks
          key="cases"
          members={cell.members.filter((member) => member.missing === missing.input)}
          releases={releases}
        />,
      ],
    })),
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t("analysis.missingInputs")}>
      <DataTable
        caption={t("analysis.missingInputs")}
        columns={[
          { key: "input", heading: t("analysis.input") },
          { key: "group", heading: t("analysis.word.group") },
          { key: "count", heading: t("analysis.word.cases"), numeric: true },
          { key: "cases", heading: t("analysis.whichCases") },
        ]}
        rows={rows}
      />
    </Section>
  );
}

interface CaseLinksProps {
  readonly members: ExactResponseCellFragment["members"];
  readonly releases: readonly ScopeReleaseFragment[];
}

function CaseLinks({ members, releases }: CaseLinksProps) {
  return (
    <>
      {members.map((member, index) => (
        <span key={member.case.id}>
          {index > 0 ? ", " : ""}
          <TextLink {...caseLink(member.case.id, member.case.cohort?.id, releases)} size="sm">
            {member.case.code}
          </TextLink>
        </span>
      ))}
    </>
  );
}
