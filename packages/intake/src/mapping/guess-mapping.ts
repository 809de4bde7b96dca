import { analyteOf } from "@nlrp12/domain";
import { analyteWritten } from "../header/analyte-written.ts";
import { namePartsOf } from "../header/name-parts.ts";
import { identifierIn, namesAnIdentifier } from "../identifiers/identifier.ts";
import type { Tables } from "../reading/table.ts";
import { mappedSheet } from "./apply-mapping.ts";
import { type ColumnContent, columnContents } from "./column-content.ts";
import type { MappingTarget } from "./column-mapping.ts";
import type { ColumnRole, MappingDraft } from "./column-role.ts";
import { guessTargets, type TargetGuess } from "./guess-target.ts";
import { guessValue } from "./guess-value.ts";
import { fittingPlan, type KnownPlan, rolesKnown } from "./known-plan.ts";

/** What is proposed for one column of the file, from 0 (to be decided) to 1 (certain), and why. */
export interface ColumnGuess {
  readonly column: string;
  readonly content: ColumnContent;
  readonly role: ColumnRole;
  readonly confidence: number;
  /** `KNOWN`: as in an earlier file of this center, see `knownFrom`. */
  readonly reason: "KNOWN" | "NAME" | "UNIT" | "CONTENT" | "IDENTIFIER" | "EMPTY" | "NONE";
  /** Day (ISO) of the earlier file. */
  readonly knownFrom: string | null;
}

/** A proposal for every column of a flat table. */
export interface MappingGuess {
  readonly columns: readonly ColumnGuess[];
  readonly draft: MappingDraft;
}

const UNSURE = 0.35;

function looksPersonal(content: ColumnContent): boolean {
  return namesAnIdentifier(content.name) || content.texts.some(({ text }) => identifierIn(text) !== null);
}

type Proposal = Pick<ColumnGuess, "role" | "confidence" | "reason">;

const LEFT_OPEN: Proposal = { role: { kind: "UNDECIDED" }, confidence: 0, reason: "NONE" };

interface Considered {
  readonly content: ColumnContent;
  readonly fixed: Proposal | null;
  readonly targets: readonly TargetGuess[];
}

function considered(content: ColumnContent): Considered {
  const only = (fixed: Proposal): Considered => ({ content, fixed, targets: [] });
  if (looksPersonal(content)) return only({ role: { kind: "IGNORED" }, confidence: 1, reason: "IDENTIFIER" });
  if (content.kind === "EMPTY") return only({ role: { kind: "IGNORED" }, confidence: 1, reason: "EMPTY" });
  const parts = namePartsOf(content.name);
  const value = guessValue(parts, content);
  if (value) return only(value);
  const targets = guessTargets(content.name, parts.rest, content)
    .map((guess) => withUnit(guess, parts.unit))
    .filter(({ confidence }) => confidence >= UNSURE)
    .sort((a, b) => b.confidence - a.confidence);
  return { content, fixed: null, targets };
}

const UNIT_OF: Readonly<Partial<Record<MappingTarget, string>>> = {
  "assessments.crp_mg_per_l": "mg/L",
  "assessments.saa_mg_per_l": "mg/L",
  "assessments.steroid_mg_per_day": "mg/day",
  "cases.age_at_onset_years": "years",
  "samples.day": "days",
  "samples.culture_hours": "h",
  "samples.nominal_hours": "h",
};

/** A unit in the name that is not the target's own makes the guess doubtful: CRP in mg/dL is no CRP in mg/L. */
function withUnit(guess: TargetGuess, unit: string | null): TargetGuess {
  const wanted = UNIT_OF[guess.target];
  if (unit === null || wanted === undefined || unit === wanted) return guess;
  return { ...guess, confidence: 0 };
}

/** Names of kits that only a mapping knows (`hIL-6`) are written out in it, so that the check meets the code. */
function fieldRole(target: MappingTarget, column: string, all: readonly Considered[]): ColumnRole {
  const texts = all.find(({ content }) => content.name === column)?.content.texts ?? [];
  const words = texts.flatMap(({ text }) => {
    const meant = target === "measurements.analyte" && analyteOf(text) === null ? analyteWritten(text) : null;
    return meant === null ? [] : [[text, meant] as const];
  });
  return { kind: "FIELD", target, ...(words.length > 0 ? { words: Object.fromEntries(words) } : {}) };
}

/** Gives every target to one column, the surest first; what is left over stays open. */
function shared(all: readonly Considered[], taken: Set<MappingTarget>): ReadonlyMap<string, Proposal> {
  const offers = all
    .flatMap(({ content, targets }) => targets.map((guess) => ({ column: content.name, guess })))
    .sort((a, b) => b.guess.confidence - a.guess.confidence);
  const proposals = new Map<string, Proposal>();
  for (const { column, guess } of offers) {
    if (proposals.has(column) || taken.has(guess.target)) continue;
    taken.add(guess.target);
    const { target, confidence, reason } = guess;
    proposals.set(column, { role: fieldRole(target, column, all), confidence, reason });
  }
  return proposals;
}

function takenBy(roles: Iterable<ColumnRole>): Set<MappingTarget> {
  return new Set([...roles].flatMap((role) => (role.kind === "FIELD" ? [role.target] : [])));
}

/** Without a column of persons, the first column of codes is one. */
function withPersons(
  proposals: ReadonlyMap<string, Proposal>,
  all: readonly Considered[],
): ReadonlyMap<string, Proposal> {
  const has = [...proposals.values()].some(({ role }) => role.kind === "FIELD" && role.target === "cases.case_code");
  const open = all.find(
    ({ content, fixed }) => !fixed && !proposals.has(content.name) && content.kind === "CODES" && content.distinct > 1,
  );
  if (has || !open) return proposals;
  const guess: Proposal = { role: { kind: "FIELD", target: "cases.case_code" }, confidence: 0.5, reason: "CONTENT" };
  return new Map([...proposals, [open.content.name, guess]]);
}

/**
 * Proposes what each column of a flat table is: by what this center decided before, by name, by the unit in the name,
 * and by content. What looks like an identifier is proposed to be left out; what nothing tells stays UNDECIDED.
 */
export function guessMapping(tables: Tables, { known }: { readonly known: readonly KnownPlan[] }): MappingGuess {
  const table = mappedSheet(tables);
  const contents = table ? columnContents(table) : [];
  const names = contents.map(({ name }) => name);
  const fitting = fittingPlan(
    names,
    known.filter(({ mapping }) => mapping !== null),
  );
  const before = rolesKnown(names, fitting ? [fitting] : known);
  const all = contents.filter(({ name }) => !before.roles.has(name)).map(considered);
  const taken = takenBy([...before.roles.values()].map(({ role }) => role));
  const proposals = withPersons(shared(all, taken), all);
  const fixed = new Map(all.map(({ content, fixed }) => [content.name, fixed]));
  const columns = contents.map((content): ColumnGuess => {
    const earlier = before.roles.get(content.name);
    const base = { column: content.name, content };
    if (earlier) return { ...base, role: earlier.role, confidence: 1, reason: "KNOWN", knownFrom: earlier.savedOn };
    const proposal = fixed.get(content.name) ?? proposals.get(content.name) ?? LEFT_OPEN;
    return { ...base, ...proposal, knownFrom: null };
  });
  return {
    columns,
    draft: {
      roles: Object.fromEntries(columns.map(({ column, role }) => [column, role])),
      constants: before.constants,
      numberReplicates: before.numberReplicates,
    },
  };
}
