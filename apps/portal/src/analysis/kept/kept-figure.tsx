import { Text } from "@mantine/core";
import { useState } from "react";
import type {
  CompareAnswerFragment,
  DistributionAnswerFragment,
  ResponseAnswerFragment,
  TableAnswerFragment,
} from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { COMPARE_DEFAULTS } from "../compare/compare.search.ts";
import { CompareAnswer } from "../compare/compare-answer.tsx";
import { DISTRIBUTION_DEFAULTS } from "../distribution/distribution.search.ts";
import { DistributionAnswer } from "../distribution/distribution-answer.tsx";
import { ResponseAnswer } from "../response/response-answer.tsx";
import { TABLE_DEFAULTS } from "../table/table.search.ts";
import { TableAnswer } from "../table/table-answer.tsx";
import { definitionOfItsDay } from "./definition-of-its-day.ts";

interface KeptFigureProps {
  readonly question: string;
  readonly body: string;
}

/** How a figure is drawn, which is no part of the answer. */
interface Drawn {
  readonly view?: "figure" | "table" | undefined;
}

/** The body of a kept answer as its own page draws it. */
export function KeptFigure({ question, body }: KeptFigureProps) {
  const { t } = useLanguage();
  const [drawn, setDrawn] = useState<Drawn>({});
  const onChange = ({ view }: Drawn) => view && setDrawn({ view });
  const kept = readBody(body);
  if (question === "cytokineSummary") {
    const asked = { ...DISTRIBUTION_DEFAULTS, ...kept.arguments, ...drawn, phases: undefined, releases: undefined };
    return (
      <DistributionAnswer answer={kept.answer as DistributionAnswerFragment} question={asked} onChange={onChange} />
    );
  }
  if (question === "cytokineComparison") {
    const asked = { ...COMPARE_DEFAULTS, analytes: [], ...kept.arguments, ...drawn, releases: undefined };
    return <CompareAnswer answer={kept.answer as CompareAnswerFragment} question={asked} onChange={onChange} />;
  }
  if (question === "anakinraResponse") {
    return <ResponseAnswer answer={kept.answer as ResponseAnswerFragment} search={drawn} onChange={onChange} />;
  }
  if (question === "cohortTable") {
    const asked = { ...TABLE_DEFAULTS, ...kept.arguments, ...drawn, releases: undefined };
    return <TableAnswer answer={kept.answer as TableAnswerFragment} question={asked} onChange={onChange} />;
  }
  return <Text>{t("kept.noFigure", { question })}</Text>;
}

interface KeptBody {
  readonly arguments: object;
  readonly answer: object;
}

/** What of a kept answer is not drawn as it stands. */
interface KeptParts {
  readonly protected: object;
  readonly definition?: Parameters<typeof definitionOfItsDay>[0] | null;
}

/** The body with what depends on the reader, which is not kept: neither whose cases are in the block nor what is closed. */
function readBody(body: string): KeptBody {
  const kept = JSON.parse(body) as { arguments: object; answer: KeptParts };
  const { protected: block, definition, ...answer } = kept.answer;
  const asToday = definition ? { definition: definitionOfItsDay(definition) } : {};
  const ofTheReader = { protected: { ...block, includesOwn: false }, existsOnly: null };
  return { ...kept, answer: { ...answer, ...asToday, ...ofTheReader } };
}
