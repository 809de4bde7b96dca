import {
  type BlockFollowUp,
  type BlockMarkedPerson,
  type BlockOutcome,
  cytokineFamily,
  predictionFamily,
  responseFamily,
  survivalFamily,
} from "@nlrp12/disclosure";
import {
  type PredictedOutcome,
  PUBLISHED_ANALYTES,
  PUBLISHED_CULTURE,
  PUBLISHED_PREDICTIONS,
} from "./published-menu.ts";
import type { SampledValue } from "./sampled-value.ts";

/** A relapse counts as predicted when it came within this many days of the first response. */
const RELAPSE_WITHIN_DAYS = 365;

/** What is known of the persons of the block, one row for each of their records and variables. */
export interface KnownOfRecords {
  readonly sampled: readonly SampledValue[];
  readonly outcomes: readonly BlockOutcome[];
  readonly followUps: readonly BlockFollowUp[];
}

/** A person as one cohort holds it. */
type BlockRecord = Pick<BlockFollowUp, "personKey" | "cohortId">;

const recordKey = ({ personKey, cohortId }: BlockRecord): string => `${cohortId} ${personKey}`;

/** Which records have a measurement and a determined outcome, for every published prediction; in the order sampled. */
export function blockMarkedPersons(known: KnownOfRecords): BlockMarkedPerson[] {
  return PUBLISHED_PREDICTIONS.flatMap(({ phase, outcome }) => {
    const cameAfter = outcomeRule(outcome, known);
    return PUBLISHED_ANALYTES.flatMap((analyte) => {
      const measured = cytokineFamily({ analyte, ...PUBLISHED_CULTURE });
      const family = predictionFamily({ analyte, ...PUBLISHED_CULTURE, phase, outcome });
      return known.sampled
        .filter((row) => row.family === measured && row.phase === phase)
        .flatMap((row) => {
          const { personKey, cohortId, comparabilityClass, value } = row;
          const came = cameAfter(row, row.sampleDay);
          return came === null ? [] : [{ family, personKey, cohortId, comparabilityClass, value, outcome: came }];
        });
    });
  });
}

/** Whether the outcome came after a sample of some day; `null` where that is not known or it was there before. */
type OutcomeRule = (record: BlockRecord, sampleDay: number) => boolean | null;

function outcomeRule(outcome: PredictedOutcome, { outcomes, followUps }: KnownOfRecords): OutcomeRule {
  const definition = outcome.slice(outcome.indexOf("@") + 1);
  if (outcome.startsWith("RESPONSE@")) {
    const classes = new Map(
      outcomes
        .filter(({ family }) => family === responseFamily(definition))
        .map((row) => [recordKey(row), row.outcome]),
    );
    return (record) => respondedAs(classes.get(recordKey(record)));
  }
  const followUpOf = (event: string) => {
    const family = survivalFamily(event, definition);
    return new Map(followUps.filter((row) => row.family === family).map((row) => [recordKey(row), row]));
  };
  const responses = followUpOf("FIRST_RESPONSE");
  const relapses = followUpOf("RELAPSE");
  return (record, sampleDay) => {
    const response = responses.get(recordKey(record));
    const relapse = relapses.get(recordKey(record));
    if (!response || !relapse || response.days + relapse.days <= sampleDay) return null;
    if (relapse.cause === "RELAPSE" && relapse.days <= RELAPSE_WITHIN_DAYS) return true;
    return relapse.days >= RELAPSE_WITHIN_DAYS ? false : null;
  };
}

function respondedAs(responseClass: string | undefined): boolean | null {
  if (responseClass === "COMPLETE" || responseClass === "PARTIAL") return true;
  return responseClass === "NONE" ? false : null;
}
