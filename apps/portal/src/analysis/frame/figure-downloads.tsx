import { Button, Menu } from "@mantine/core";
import { type ChartProps, type CsvDialect, type FigureTable, tableToCsv } from "@nlrp12/figures";
import type { ReactElement } from "react";
import { useLanguage } from "../../language/use-language.ts";
import { CopyText } from "../../ui/copy-button.tsx";
import { KeepAnswerButton, type KeepableQuestion } from "../kept/keep-answer-button.tsx";
import { downloadText, fileNameOf } from "./download.ts";

interface FigureDownloadsProps {
  readonly title: string;
  readonly captionLines: readonly string[];
  readonly chart: ReactElement<ChartProps>;
  readonly table: FigureTable;
  readonly pointTable?: FigureTable;
  readonly citation: string;
  readonly releaseLine: string;
  readonly pinnedLink: string;
  readonly keep?: KeepableQuestion | undefined;
}

/** Width of an exported figure in px; a vector file is scaled by whoever sets the page. */
const EXPORT_WIDTH = 900;

/** The figure as SVG, its numbers as CSV in either dialect, its link and its citation. */
export function FigureDownloads(props: FigureDownloadsProps) {
  const { title, captionLines, chart, table, pointTable, citation, releaseLine, pinnedLink, keep } = props;
  const { t } = useLanguage();

  const saveSvg = async () => {
    const [{ figureToSvg }, { cloneElement }] = await Promise.all([import("@nlrp12/figures/export"), import("react")]);
    const edition = { captionLines, citation, release: releaseLine };
    downloadText(
      fileNameOf(title, "svg"),
      "image/svg+xml",
      figureToSvg(cloneElement(chart, { width: EXPORT_WIDTH }), edition),
    );
  };
  const saveCsv = (one: FigureTable, dialect: CsvDialect, ending: string) =>
    downloadText(fileNameOf(title, `${ending}${dialect}.csv`), "text/csv;charset=utf-8", tableToCsv(one, { dialect }));

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">{t("analysis.download")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void saveSvg()}>{t("analysis.svg")}</Menu.Item>
          <Menu.Item onClick={() => saveCsv(table, "en", "")}>{t("analysis.csvEn")}</Menu.Item>
          <Menu.Item onClick={() => saveCsv(table, "fr", "")}>{t("analysis.csvFr")}</Menu.Item>
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
      {keep ? <KeepAnswerButton keep={keep} /> : null}
    </>
  );
}
