import { type ChainLength, SHORT_CHAINS } from "../secret/gibbs-attack.ts";
import { attackedBy, type Knowledge } from "../secret/known-rows.ts";
import { heldOpening } from "../secret/seen-opening.ts";
import type { SeenSet } from "../secret/seen-set.ts";
import { type Trial, trialOf } from "../secret/trial.ts";
import { bareThreshold, blocksOfViewers } from "../secret/unplanned-sets.ts";
import { always, type Figure, type Measurement, scored, type Tally } from "./measurement.ts";

/** The sizes of block the table is made for. */
export const SIZES: readonly number[] = [60, 80, 112, 160];

/** What the design published for these attacks against per-viewer blocks with a bare threshold of 10, and of a drop switched off. */
const PUBLISHED_BARE = 0.84;
const PUBLISHED_EXACT = 0.998;

const NAMES: readonly (readonly [Knowledge, string])[] = [
  ["OWN", "own rows known"],
  ["OWN_AND_ONE", "own and one more center"],
  ["ALL_BUT_ONE_CENTER", "three of four"],
  ["ALL_BUT_ONE_PERSON", "all but one"],
];

/** The score of every kind of attacker over the figures that something publishes about a trial. */
export function knownRowsTally(trial: Trial, seen: readonly SeenSet[], length: ChainLength): Tally {
  const scores = NAMES.map(([knowledge]) => scored(knowledge, attackedBy(knowledge, { ...trial, seen, length })));
  return { parts: Object.assign({}, ...scores) };
}

const bounds: Readonly<Record<string, number>> = {
  ...{ OWN: 0.68, "OWN sure": 0.025, OWN_AND_ONE: 0.7, "OWN_AND_ONE sure": 0.05 },
  ...{ ALL_BUT_ONE_CENTER: 0.74, ALL_BUT_ONE_PERSON: 0.83 },
};

const figures: readonly Figure[] = NAMES.flatMap(([key, name]) =>
  [
    [key, `${name}: accuracy`],
    [`${key} sure`, `${name}: sure of`],
  ].map(([figure = "", title = ""]) => {
    const bound = bounds[figure];
    return { key: figure, name: title, ...(bound === undefined ? {} : { atMost: always(bound) }) };
  }),
);

/** Hidden yes/no of one opening, for four kinds of attacker. */
export const knownRows: Measurement = {
  ...{ id: "known-rows", title: "Hidden yes/no, one opening", sizes: SIZES, share: 1, kind: "ATTACK", figures },
  measure: ({ seed, size }) => {
    const trial = trialOf(seed, size);
    return knownRowsTally(trial, heldOpening(trial.contents, trial).seen, SHORT_CHAINS);
  },
};

/** The same attackers against a threshold of 10 alone, the blocks of all viewers together. */
export const knownRowsBare: Measurement = {
  ...{ id: "known-rows-bare", title: "Hidden yes/no, bare threshold of 10", sizes: SIZES, share: 0.1, kind: "WORKS" },
  figures: NAMES.map(([key, name]) => ({
    key,
    name: `${name}: accuracy`,
    atLeast: always(0.9 * (key === "ALL_BUT_ONE_PERSON" ? PUBLISHED_EXACT : PUBLISHED_BARE)),
  })),
  measure: ({ seed, size }) => {
    const trial = trialOf(seed, size);
    const seen = blocksOfViewers(trial.contents).flatMap((block) => bareThreshold(block, trial.isYes));
    return knownRowsTally(trial, seen, SHORT_CHAINS);
  },
};
