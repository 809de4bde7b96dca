import { NativeSelect, Stack, Text } from "@mantine/core";
import { Forest } from "@nlrp12/figures";
import { useState } from "react";
import type { SensitivityWithoutTextFragment } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { forestWords } from "../compare/forest-words.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import type { SensitivityChoice, SensitivityEdition } from "./sensitivity-choice.ts";
import { type SensitivityColumn, sensitivityTable } from "./sensitivity-table.ts";
import { WithoutWays } from "./without-ways.tsx";

interface SensitivityFigureProps {
  readonly choices: readonly SensitivityChoice[];
  /** What is chosen among, such as "Fold change". */
  readonly choiceLabel: string;
  /** What the marks are, and what else must be known of them. */
  readonly captionLines: readonly string[];
  readonly columns: readonly SensitivityColumn[];
  /** Ways the question does not have; left out where it says so elsewhere. */
  readonly without?: readonly SensitivityWithoutTextFragment[];
  readonly edition: SensitivityEdition;
}

/** One number of an answer made in every way, as a forest or a table; which one is chosen above it. */
export function SensitivityFigure(props: SensitivityFigureProps) {
  const { choices, choiceLabel, captionLines, columns, without = [], edition } = props;
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const [view, setView] = useState<"figure" | "table">("figure");
  const [chosen, setChosen] = useState<string | null>(null);
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  if (!choice) return <Text role="status">{t("sensitivity.nothing")}</Text>;
  const { data } = choice;
  return (
    <Stack gap="sm">
      {choices.length > 1 ? (
        <NativeSelect
          className="no-print"
          label={choiceLabel}
          data={choices.map(({ key, label }) => ({ value: key, label }))}
          value={choice.key}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : null}
      <FigureCard
        title={data.title}
        captionLines={[...captionLines, t("sensitivity.protectedWhy"), edition.releaseLine]}
        keysHint={t("sensitivity.keysHint")}
        chart={<Forest data={data} words={forestWords(wording)} theme={theme} locale={language} />}
        table={sensitivityTable(choice, columns, wording)}
        madeBy={choice.madeBy}
        view={view}
        onView={setView}
        citation={edition.citation}
        releaseLine={edition.releaseLine}
        pinnedLink={edition.pinnedLink}
      />
      <WithoutWays without={without} />
    </Stack>
  );
}
