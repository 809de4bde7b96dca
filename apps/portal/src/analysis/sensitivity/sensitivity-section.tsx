import { useQuery } from "@apollo/client/react";
import { Button, NativeSelect, Stack, Text } from "@mantine/core";
import { Forest } from "@nlrp12/figures";
import { useState } from "react";
import {
  type DistributionQueryVariables,
  SensitivityDocument,
  type SensitivityOfCellFragment,
} from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { Section } from "../../ui/section.tsx";
import { forestWords } from "../compare/forest-words.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { sensitivityChoices } from "./sensitivity-choice.ts";
import { sensitivityData, sensitivityTable } from "./sensitivity-data.ts";

/** What stands under a figure whichever way its numbers are made. */
interface Edition {
  /** "IL-1β, spontaneous, PBMC supernatant". */
  readonly subject: string;
  readonly citation: string;
  readonly releaseLine: string;
  readonly pinnedLink: string;
}

interface SensitivitySectionProps {
  /** The question whose ratios are made otherwise, its releases pinned. */
  readonly asked: DistributionQueryVariables;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly edition: Edition;
}

/** The standard sensitivity set behind one button; nothing is asked before it is pressed. */
export function SensitivitySection({ asked, shown, onShow, edition }: SensitivitySectionProps) {
  const { t } = useLanguage();
  return (
    <Section
      title={t("sensitivity.title")}
      actions={
        <Button className="no-print" variant="default" aria-expanded={shown} onClick={() => onShow(!shown)}>
          {t(shown ? "sensitivity.hide" : "sensitivity.show")}
        </Button>
      }
    >
      <Text size="sm">{t("sensitivity.lead")}</Text>
      {shown ? <AskedSensitivity asked={asked} edition={edition} /> : null}
    </Section>
  );
}

function AskedSensitivity({ asked: variables, edition }: Pick<SensitivitySectionProps, "asked" | "edition">) {
  // The answer on the page is the same field with other parts; in one cache entry they would push each other out.
  const asked = useQuery(SensitivityDocument, { variables, fetchPolicy: "no-cache" });
  return (
    <Answer asked={asked}>
      {({ cytokineSummary }) => <SensitivityFigure cells={cytokineSummary.exact.sensitivity} edition={edition} />}
    </Answer>
  );
}

interface SensitivityFigureProps {
  readonly cells: readonly SensitivityOfCellFragment[];
  readonly edition: Edition;
}

function SensitivityFigure({ cells, edition }: SensitivityFigureProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const [view, setView] = useState<"figure" | "table">("figure");
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = sensitivityChoices(cells, wording);
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  if (!choice) return <Text role="status">{t("sensitivity.nothing")}</Text>;
  const data = sensitivityData(choice, edition.subject, wording);
  return (
    <Stack gap="sm">
      <NativeSelect
        className="no-print"
        label={t("sensitivity.which")}
        data={choices.map(({ key, label }) => ({ value: key, label }))}
        value={choice.key}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <FigureCard
        title={data.title}
        captionLines={[
          t("sensitivity.caption"),
          t("sensitivity.steroids"),
          t("sensitivity.protectedWhy"),
          edition.releaseLine,
        ]}
        keysHint={t("sensitivity.keysHint")}
        chart={<Forest data={data} words={forestWords(wording)} theme={theme} locale={language} />}
        table={sensitivityTable(data, wording)}
        view={view}
        onView={setView}
        citation={edition.citation}
        releaseLine={edition.releaseLine}
        pinnedLink={edition.pinnedLink}
      />
    </Stack>
  );
}
