import { type BlockFollowUp, survivalFamily } from "@nlrp12/disclosure";
import { RESPONSE_DEFINITIONS, treatmentFollowUp } from "@nlrp12/domain";
import type { BlockHistory } from "./block-histories.sql.ts";
import { PUBLISHED_EVENTS } from "./published-menu.ts";

/** The follow-up of each case under each published event: the derivation that exact curves are made from too. */
export function blockFollowUps(histories: readonly BlockHistory[]): BlockFollowUp[] {
  return PUBLISHED_EVENTS.flatMap(({ event, definition }) => {
    const family = survivalFamily(event, definition);
    const rule = RESPONSE_DEFINITIONS.find(({ code, version }) => `${code}@${version}` === definition) ?? null;
    return histories.flatMap(({ personKey, cohortId, history }) => {
      const followUp = treatmentFollowUp(history, event, rule);
      return followUp ? [{ family, personKey, cohortId, ...followUp }] : [];
    });
  });
}
