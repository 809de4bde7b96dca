import { Table } from "@mantine/core";
import type { FigureCell } from "@nlrp12/figures";
import type { TableAnswerFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { WithheldText } from "../../ui/withheld-text.tsx";
import { countLabel, exactCountLabel } from "../frame/answer-texts.ts";
import { cellTextOf, type TableLine, type TableSection } from "./table-sections.ts";
import { columnLabels } from "./table-values.ts";

interface BaselineTableProps {
  readonly title: string;
  readonly answer: TableAnswerFragment;
  readonly sections: readonly TableSection[];
}

/** Table 1: a column of all and one of each group, what is missing, and the consortium's protected counts. */
export function BaselineTable({ title, answer, sections }: BaselineTableProps) {
  const wording = useLanguage();
  const { t } = wording;
  const { columns } = answer.exact;
  const labels = columnLabels(answer, wording);
  return (
    // A box that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of form fields
    <div className="scroll-x" role="group" aria-label={title} tabIndex={0}>
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("table.characteristic")}</Table.Th>
            {columns.map(({ key, cases, kindreds }, at) => (
              <Table.Th key={key?.category ?? ""} scope="col" ta="right">
                {labels[at]}
                <Size text={exactCountLabel(cases, wording)} />
                {kindreds === null ? null : <Size text={t("table.kindredCount", { count: kindreds })} />}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="right">
              {t("table.missing")}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t("table.consortium")}
              <Size text={answer.protected.withheld ? "" : countLabel(answer.protected.count, wording)} />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        {sections.map((section) => (
          <Table.Tbody key={section.key}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={columns.length + 3}>
                {section.label}
              </Table.Th>
            </Table.Tr>
            {section.lines.map((line) => (
              <Line key={line.key} line={line} columns={columns.length} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

function Size({ text }: { readonly text: string }) {
  return <span style={{ display: "block", fontWeight: 400, whiteSpace: "nowrap" }}>{text}</span>;
}

interface LineProps {
  readonly line: TableLine;
  readonly columns: number;
}

function Line({ line, columns }: LineProps) {
  const wording = useLanguage();
  const exact = line.exact ?? Array.from({ length: columns }, () => null);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} pl="lg">
        {line.label}
      </Table.Th>
      {exact.map((cell, at) => (
        // The columns of a line have no identity but their place.
        <Table.Td key={at} ta="right" style={{ whiteSpace: "nowrap" }}>
          {cell ? cellTextOf(cell, wording) : wording.t("ui.none")}
        </Table.Td>
      ))}
      <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
        {missingText(line, wording)}
      </Table.Td>
      <Table.Td ta="right">
        <Protected cell={line.protected} />
      </Table.Td>
    </Table.Tr>
  );
}

function missingText({ exact }: TableLine, { t, language }: Wording): string {
  const all = exact?.[0];
  if (!all) return t("ui.none");
  const closed = t("table.notOpen", { number: formatNumber(all.notReadable, language) });
  return [formatNumber(all.missing, language), ...(all.notReadable > 0 ? [closed] : [])].join(t("ui.parts"));
}

function Protected({ cell }: { readonly cell: FigureCell }) {
  const { t } = useLanguage();
  if (cell.kind === "withheld") return <WithheldText text={cell.text} why={cell.reason} />;
  return cell.kind === "text" ? cell.text : t("ui.none");
}
