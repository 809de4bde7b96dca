import type { ResponseClass } from "@nlrp12/domain";
import type { CohortPlan } from "../cohort-plan.ts";
import type { Story } from "../demonstration-consortium.ts";
import type { RandomStream } from "../random-stream.ts";

/** Why `cluster-2018` cannot decide on a case. */
export type Gap = "DAY_15" | "BASELINE_CRP" | "WEEK_16" | "IL6_BLOCKADE";

/** What happens to one patient; days from the first anakinra dose. */
export interface PatientStory {
  readonly story: Story;
  /** Null when never treated. */
  readonly response: ResponseClass | null;
  readonly gap: Gap | null;
  readonly relapseDay: number | null;
  readonly stopDay: number | null;
  readonly lastFollowUpDay: number;
  /** Which other biologic it meets, if any, and when. */
  readonly other: "ETANERCEPT_BEFORE" | "CANAKINUMAB_AFTER" | "ANAKINRA_AGAIN" | "TOCILIZUMAB_ALONG" | null;
}

/** Shares of the stories that are not the main one; the rest relapses and stops around month 14. */
const minorShares: readonly (readonly [Story, number])[] = [
  ["UNTREATED", 0.14],
  ["SUSTAINED", 0.16],
  ["PRIMARY_FAILURE", 0.05],
  ["ADVERSE_EVENT", 0.05],
  ["REMISSION", 0.03],
  ["LOST_TO_FOLLOW_UP", 0.03],
];

/** Ten response classes in the proportions the demonstration shows; drawn without replacement, again and again. */
const responseDeck: readonly ResponseClass[] = [
  ...Array.from({ length: 6 }, (): ResponseClass => "COMPLETE"),
  "PARTIAL",
  "PARTIAL",
  "UNKNOWN",
  "NOT_EVALUABLE",
];

const gaps: readonly Gap[] = ["DAY_15", "BASELINE_CRP", "WEEK_16"];

const others: readonly PatientStory["other"][] = [
  "CANAKINUMAB_AFTER",
  null,
  "ANAKINRA_AGAIN",
  null,
  "CANAKINUMAB_AFTER",
  "ETANERCEPT_BEFORE",
  null,
  null,
  null,
  null,
];

/** Stop days by story: month 14 is day 426. */
function stopDayOf(story: Story, random: RandomStream): number | null {
  switch (story) {
    case "UNTREATED":
    case "SUSTAINED":
      return null;
    case "SECONDARY_LOSS":
      return 405 + random.integer(0, 20) + random.integer(0, 20);
    case "PRIMARY_FAILURE":
      return random.integer(45, 80);
    case "ADVERSE_EVENT":
      return random.integer(120, 260);
    case "REMISSION":
      return random.integer(390, 420);
    case "LOST_TO_FOLLOW_UP":
      return random.integer(200, 300);
  }
}

function lastFollowUpOf(story: Story, stopDay: number | null, random: RandomStream): number {
  if (story === "UNTREATED") return random.integer(360, 500);
  if (stopDay === null) return random.integer(460, 800);
  return story === "LOST_TO_FOLLOW_UP" ? stopDay : stopDay + random.integer(140, 300);
}

function storyNames(count: number, random: RandomStream): Story[] {
  const minor = minorShares.flatMap(([story, share]) => Array<Story>(Math.round(count * share)).fill(story));
  const major = Array<Story>(Math.max(0, count - minor.length)).fill("SECONDARY_LOSS");
  return random.shuffled([...minor, ...major]);
}

/** One story a patient, in the order of the patients, with fixed shares for the cohort's size. */
export function storiesOf(plan: CohortPlan, random: RandomStream): readonly PatientStory[] {
  let deck: ResponseClass[] = [];
  let unknowns = 0;
  let relapses = 0;
  return storyNames(plan.patients, random).map((story): PatientStory => {
    const stopDay = stopDayOf(story, random);
    const lastFollowUpDay = lastFollowUpOf(story, stopDay, random);
    const quiet = { story, stopDay, lastFollowUpDay, relapseDay: null, gap: null, other: null } as const;
    if (story === "UNTREATED") return { ...quiet, response: null };
    if (story === "PRIMARY_FAILURE") return { ...quiet, response: "NONE" };
    if (deck.length === 0) deck = random.shuffled(responseDeck);
    const response = deck.pop() ?? "COMPLETE";
    const unknown = response === "UNKNOWN" ? unknowns++ : null;
    const blocked = plan.hasIl6Blockade && unknown === 0;
    const gap = unknown === null ? null : blocked ? "IL6_BLOCKADE" : (gaps[unknown % gaps.length] ?? "DAY_15");
    const relapsing = story === "SECONDARY_LOSS";
    const drawn = relapsing ? (others[relapses++ % others.length] ?? null) : null;
    return {
      ...quiet,
      response,
      gap,
      relapseDay: relapsing ? random.integer(250, 340) : null,
      other: blocked ? "TOCILIZUMAB_ALONG" : drawn,
    };
  });
}
