import type { BlockPerson } from "../../block-contents.ts";
import { dropCount } from "../../keyed-drop.ts";
import { lookUp } from "../../look-up.ts";
import { type Member, membersOf } from "../../member.ts";
import { SDC_1 } from "../../policy.ts";
import { blockOf, drawnPersons } from "../secret/hidden-yes-or-no.ts";
import { heldOpening } from "../secret/seen-opening.ts";
import { publishedText } from "../secret/seen-set.ts";
import { seededRandom } from "../seeded-random.ts";
import { shuffled } from "../value/shuffled.ts";
import { asProtected, drawnQuestion, offspring, type SearchedQuestion } from "./question-space.ts";
import { type LabelledAnswers, learntAccuracy } from "./ridge-attack.ts";

/** How large the search is. */
export interface SearchSize {
  readonly seed: number;
  readonly persons: number;
  /** Consortia the rule is learnt and judged on while evolving, and fresh ones the best sets are judged on. */
  readonly consortia: number;
  readonly population: number;
  readonly generations: number;
}

/** What the search found about one target. */
export interface FoundQuestions {
  /** The best sets of questions, best first. */
  readonly best: readonly (readonly SearchedQuestion[])[];
  /** Accuracy of the best one on fresh consortia; of all figures of the plan; of exact counts from 10 persons on. */
  readonly accuracy: number;
  readonly ofAllFigures: number;
  readonly ofBareThreshold: number;
}

/**
 * Evolves sets of questions against one person (after QuerySnout, Cretu et al., CCS 2022): the fitness of a set is how
 * well a rule learnt from its answers in simulated consortia tells the target's secret in others. The attacker knows
 * everyone's attributes, and the secrets of center 1; the target is someone of another center. A question reaches the
 * answers that the plan holds for it and nothing else.
 */
export function searchedQuestions(size: SearchSize): FoundQuestions {
  const random = seededRandom(size.seed);
  const persons = drawnPersons(size.seed, size.persons);
  const strangers = persons.filter(({ centerId }) => centerId !== 1);
  const target = strangers[Math.floor(random() * strangers.length)];
  if (!target) throw new Error("Every consortium has other centers");
  const contents = blockOf(persons, () => false);
  const secret = new TextEncoder().encode("any secret: the plan reads memberships and no secret");
  const { plan, answers } = heldOpening(contents, { policy: SDC_1, secret });
  const keys = answers.map((answer) => answer.key);
  const inCell = answers.map(({ cell }) => membersOf(contents).filter((member) => isIn(member, cell)));

  const columnsOf = (questions: readonly SearchedQuestion[]): readonly number[] => {
    const seen = new Set<number>();
    for (const question of questions) {
      const { cells } = lookUp({ question: asProtected(question), plan, answers, viewerReadsBlock: true });
      for (const { answer } of cells) if (answer) seen.add(keys.indexOf(answer.key));
    }
    return [...seen].sort((a, b) => a - b).flatMap((at) => [2 * at, 2 * at + 1]);
  };

  const evolving = simulated({ persons, target, sets: inCell, consortia: size.consortia, random, drop: true });
  const fitness = (questions: readonly SearchedQuestion[]) => learntAccuracy(evolving, columnsOf(questions));
  const set = (): readonly SearchedQuestion[] => Array.from({ length: 5 }, () => drawnQuestion(random));
  const judged = (questions: readonly SearchedQuestion[]) => ({ questions, fit: fitness(questions) });
  let population = Array.from({ length: size.population }, set).map(judged);
  for (let generation = 0; generation < size.generations; generation += 1) {
    const ranked = population.toSorted((a, b) => b.fit - a.fit);
    const parents = ranked.slice(0, Math.ceil(size.population / 4));
    const parent = () => parents[Math.floor(random() * parents.length)]?.questions ?? [];
    const born = Array.from({ length: size.population - parents.length }, () => {
      return judged(offspring(parent(), parent(), random));
    });
    population = [...parents, ...born];
  }
  const best = population.toSorted((a, b) => b.fit - a.fit).map(({ questions }) => questions);
  const fresh = simulated({ persons, target, sets: inCell, consortia: size.consortia, random, drop: true });
  const bare = simulated({ persons, target, sets: inCell, consortia: size.consortia, random, drop: false });
  const all = keys.flatMap((_, at) => [2 * at, 2 * at + 1]);
  return {
    best,
    accuracy: learntAccuracy(fresh, columnsOf(best[0] ?? [])),
    ofAllFigures: learntAccuracy(fresh, all),
    ofBareThreshold: learntAccuracy(bare, all),
  };
}

function isIn(member: Member, cell: readonly { dimension: keyof Member["attributes"]; members: readonly string[] }[]) {
  return cell.every(({ dimension, members }) => members.includes(member.attributes[dimension] ?? ""));
}

/**
 * Consortia with the same persons and other secrets; features are yes and no counts. The drop is drawn at random, which
 * the keyed drop is to someone without the installation's secret.
 */
function simulated(of: {
  persons: readonly BlockPerson[];
  target: BlockPerson;
  sets: readonly (readonly Member[])[];
  consortia: number;
  random: () => number;
  drop: boolean;
}): LabelledAnswers {
  const { persons, target, sets, consortia, random, drop } = of;
  const isYes = new Uint8Array(consortia);
  const own = new Set(persons.filter(({ centerId }) => centerId === 1).map(({ personKey }) => personKey));
  const features = Array.from({ length: consortia }, (_, at) => {
    const yes = new Set(persons.filter(() => random() < 0.5).map(({ personKey }) => personKey));
    isYes[at] = yes.has(target.personKey) ? 1 : 0;
    return Float64Array.from(
      sets.flatMap((members) => {
        const kept = drop ? shuffled(members, random).slice(dropCount(members.length, SDC_1)) : members;
        const share = (members.length - dropCount(members.length, SDC_1)) / members.length;
        return [true, false].map((which) => {
          const count = kept.filter(({ personKey }) => yes.has(personKey) === which).length;
          const known = members.filter(({ personKey }) => own.has(personKey) && yes.has(personKey) === which).length;
          const text = drop ? publishedText(count, kept.length, SDC_1) : String(count);
          return (text === "<" ? 2 : Number(text)) - known * (drop ? share : 1);
        });
      }),
    );
  });
  return { features, isYes };
}
