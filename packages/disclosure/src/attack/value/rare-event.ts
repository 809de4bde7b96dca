import { keptOf } from "../../keyed-drop.ts";
import type { Policy } from "../../policy.ts";
import { protectedSurvival } from "../../protected-survival.ts";
import { membersOfCenters } from "../members.ts";
import { seededRandom } from "../seeded-random.ts";
import { SECRET } from "../synthetic-consortium.ts";

const UNDER_OPENING = { number: 1, date: "2026-01-15" };
/** Everyone else was followed for five years without the event; who has it has it in the first year. */
const FOLLOWED_DAYS = 5 * 365 + 1;
const EVENT_DAY = 200;

/** What an attacker who knows everyone else to be free of an event finds out about the last person. */
export interface RareEventGuesses {
  readonly targets: number;
  /** Right guesses; where the figure says nothing, a half. */
  readonly right: number;
  /** Guesses held with a probability of 0.95 or more. */
  readonly sure: number;
}

/**
 * Exact but one on a rare event of a survival curve: nobody else of the set had it, the target did with probability one
 * half. Shares to 0.05 of few persons are exact counts (1 of 15 is 0.95 free, of 30 as well): a published share would
 * show the only event there is, wherever the drop keeps the target. "<5" reads the same for none and for one.
 */
export function attackRareEvent(of: { n: number; policy: Policy; targets: number; seed: number }): RareEventGuesses {
  const { n, policy, targets, seed } = of;
  const random = seededRandom(seed);
  const members = membersOfCenters([Math.ceil(n / 2), Math.floor(n / 2)]);
  let [right, sure] = [0, 0];
  for (let turn = 0; turn < targets; turn += 1) {
    const hadEvent = random() < 0.5;
    const target = members[Math.floor(random() * n)];
    const kept = keptOf(members, { secret: SECRET, family: `rare event ${seed} ${turn}`, policy });
    const isKept = target !== undefined && kept.includes(target);
    const withEvent = textOf(kept.length, 1, policy);
    const without = textOf(kept.length, 0, policy);
    const published = hadEvent && isKept ? withEvent : without;
    const ofKept = published === withEvent ? 1 : 0;
    const ofDropped = published === without ? 1 : 0;
    const ifYes = (ofKept * kept.length + ofDropped * (n - kept.length)) / n;
    const probability = ifYes / (ifYes + ofDropped);
    right += probability === 0.5 ? 0.5 : Number(probability > 0.5 === hadEvent);
    if (Math.max(probability, 1 - probability) >= 0.95) sure += 1;
  }
  return { targets, right, sure };
}

/** The published curve of so many kept persons of whom so many had the event. */
function textOf(kept: number, events: number, policy: Policy): string {
  const followUps = Array.from({ length: kept }, (_, at) =>
    at < events ? { days: EVENT_DAY, cause: "RELAPSE" } : { days: FOLLOWED_DAYS, cause: null },
  );
  return JSON.stringify(protectedSurvival(followUps, ["RELAPSE"], { policy, opening: UNDER_OPENING }));
}
