import { Button, Menu } from "@mantine/core";
import { type ChartProps, type CsvDialect, type FigureTable, tableToCsv } from "@nlrp12/figures";
import type { ReactElement } from "react";
import { useLanguage } from "../../language/use-language.ts";
import { CopyText } from "../../ui/copy-button.tsx";
import { KeepAnswerButton, type KeepableQuestion } from "../kept/keep-answer-button.tsx";
import { labelledTable } from "../standing/labelled-table.ts";
import { downloadFile, downloadText, fileNameOf } from "./download.ts";
import { PngItems } from "./png-items.tsx";
import { type PrintSize, svgToPng } from "./svg-to-png.ts";

interface FigureDownloadsProps {
  readonly title: string;
  readonly captionLines: readonly string[];
  /** Left out where the table is all there is. */
  readonly chart?: ReactElement<ChartProps>;
  readonly table: FigureTable;
  readonly pointTable?: FigureTable;
  readonly byPersonTable?: FigureTable | null;
  readonly citation: string;
  readonly releaseLine: string;
  readonly pinnedLink: string;
  readonly keep?: KeepableQuestion | undefined;
  /** The label of the analysis, which every row of a table file bears. */
  readonly label: string | null;
}

/** Width of an exported figure in px; a vector file is scaled by whoever sets the page. */
const EXPORT_WIDTH = 900;
/** The printed width that goes with it; a narrower picture is drawn narrower, so that its letters keep their size. */
const EXPORT_MILLIMETRES = 174;

/** The figure as SVG and PNG, its numbers as CSV in either dialect, its link and its citation. */
export function FigureDownloads(props: FigureDownloadsProps) {
  const { title, captionLines, chart, table, pointTable, byPersonTable, label } = props;
  const { citation, releaseLine, pinnedLink, keep } = props;
  const { t } = useLanguage();

  const svgOf = async (drawn: ReactElement<ChartProps>, width: number): Promise<string> => {
    const [{ figureToSvg }, { cloneElement }] = await Promise.all([import("@nlrp12/figures/export"), import("react")]);
    const edition = { captionLines, citation, release: releaseLine };
    return figureToSvg(cloneElement(drawn, { width }), edition);
  };
  const saveSvg = async (drawn: ReactElement<ChartProps>) =>
    downloadText(fileNameOf(title, "svg"), "image/svg+xml", await svgOf(drawn, EXPORT_WIDTH));
  const savePng = async (drawn: ReactElement<ChartProps>, size: PrintSize) => {
    const svg = await svgOf(drawn, (EXPORT_WIDTH * size.millimetres) / EXPORT_MILLIMETRES);
    const ending = `${size.millimetres}mm.${size.dotsPerInch}dpi.png`;
    downloadFile(fileNameOf(title, ending), await svgToPng(svg, size));
  };
  const saveCsv = (one: FigureTable, dialect: CsvDialect, ending: string) => {
    const text = tableToCsv(labelledTable(one, { heading: t("standing.column"), text: label }), { dialect });
    downloadText(fileNameOf(title, `${ending}${dialect}.csv`), "text/csv;charset=utf-8", text);
  };

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">{t("analysis.download")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {chart ? (
            <>
              <Menu.Item onClick={() => void saveSvg(chart)}>{t("analysis.svg")}</Menu.Item>
              <PngItems onSave={(size) => void savePng(chart, size)} />
            </>
          ) : null}
          <Menu.Item onClick={() => saveCsv(table, "en", "")}>{t("analysis.csvEn")}</Menu.Item>
          <Menu.Item onClick={() => saveCsv(table, "fr", "")}>{t("analysis.csvFr")}</Menu.Item>
          {byPersonTable ? (
            <>
              <Menu.Item onClick={() => saveCsv(byPersonTable, "en", "persons.")}>{t("analysis.byPersonEn")}</Menu.Item>
              <Menu.Item onClick={() => saveCsv(byPersonTable, "fr", "persons.")}>{t("analysis.byPersonFr")}</Menu.Item>
            </>
          ) : null}
          {pointTable && pointTable.rows.length > 0 ? (
            <>
              <Menu.Item onClick={() => saveCsv(pointTable, "en", "values.")}>{t("analysis.pointsEn")}</Menu.Item>
              <Menu.Item onClick={() => saveCsv(pointTable, "fr", "values.")}>{t("analysis.pointsFr")}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <CopyText text={pinnedLink} label={t("analysis.copyLink")} size="sm" />
      <CopyText text={citation} label={t("cohorts.copyCitation")} size="sm" />
      {keep ? <KeepAnswerButton key={JSON.stringify(keep)} keep={keep} /> : null}
    </>
  );
}
