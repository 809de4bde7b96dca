import { createHash } from "node:crypto";
import { SDC_1 } from "@nlrp12/disclosure";
import type { CohortScope } from "#access";
import { nodeId } from "#node-id";
import type { StoredOpening } from "../opening/opening.sql.ts";
import { alsoReadOf, type ReadWherePossible } from "./also-read.ts";
import type { ExistsOnly, Note, Provenance } from "./answer-frame.type.ts";
import type { RestsOnDefinition } from "./competing-definitions.ts";
import { METHODS } from "./methods-edition.ts";
import { type Asked, pageState } from "./page-state.ts";

/** Cohorts that are neither exact in the answer nor part of the block, each with its reason. */
export function existsOnlyOf(scope: CohortScope, blockCohorts: readonly number[]): ExistsOnly {
  const outside = scope.notExact.filter((cohort) => !(scope.readsProtected && blockCohorts.includes(cohort.cohortId)));
  return { cohorts: outside.map(({ cohortId, reason }) => ({ cohortId, reason })) };
}

/** What makes an answer the answer it is. */
export interface AnswerOrigin {
  /** The root field. */
  readonly question: string;
  /** Its arguments but for those that choose releases, which are pinned instead. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The moment asked about; it chooses the release of every cohort that the link does not pin. */
  readonly asOf?: Date | null;
  /** Path of the page of the portal that asks it; null for a question of scripts. */
  readonly page: string | null;
  readonly scope: CohortScope;
  readonly opening: StoredOpening | null;
  readonly definitions: readonly string[];
  /** What it reads beyond the needs of its scope, where the viewer may; kindreds are counted by wherever they are read. */
  readonly alsoReads?: ReadWherePossible;
  readonly notes: readonly Note[];
  /** The response definition it rests on, if any: its notes then say whom others classify otherwise. */
  readonly restsOn?: RestsOnDefinition | null;
}

/**
 * The provenance of an answer: a hash that is equal for equal questions over equal releases, where the same rows were
 * read for them, and a link that pins them.
 */
export function provenanceOf(origin: AnswerOrigin): Provenance {
  const pins = origin.scope.exact.map((release) =>
    nodeId("Release", release.centerId, release.cohortId, release.releaseNumber),
  );
  const asked = Object.entries({ ...origin.parameters, cohorts: asSet(origin.parameters.cohorts) })
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const opening = origin.opening?.openingId ?? null;
  // Whoever may not read some of it has other numbers: without kindreds, say, persons are counted.
  const alsoRead = alsoReadOf(origin.scope, origin.alsoReads ?? {});
  const definitions = [...origin.definitions, `methods: edition ${METHODS.edition}`];
  const content = [origin.question, asked, pins, definitions, SDC_1.name, opening, alsoRead];
  return {
    releasesUsed: origin.scope.exact,
    openedAt: origin.opening?.openedAt ?? null,
    definitionGround: origin.restsOn ? { ...origin.restsOn, scope: origin.scope } : null,
    needs: [...origin.scope.needs],
    alsoRead,
    hash: createHash("sha256").update(JSON.stringify(content)).digest("hex"),
    link: linkOf(origin, Object.fromEntries(asked), pins),
    definitions,
    computedAt: new Date(),
    policy: SDC_1.name,
    get notes() {
      return [...origin.notes];
    },
  };
}

/** Address of the page that shows just this answer with its releases pinned; null where no page asks just this. */
function linkOf({ question, page, scope, asOf }: AnswerOrigin, asked: Asked, pins: readonly string[]): string | null {
  const state = pageState(question, asked);
  if (page === null || state === null) return null;
  const address = new URLSearchParams(
    Object.entries(state).map(([name, value]): [string, string] => [name, String(value)]),
  );
  // Pins say it all, but for a cohort that had no release by then and has one now.
  const withoutRelease = scope.notExact.some(({ reason }) => reason === "NO_RELEASE");
  if (asOf && (withoutRelease || pins.length === 0)) address.set("asOf", asOf.toISOString());
  if (pins.length > 0) address.set("releases", pins.join(","));
  return `${page}?${address}`;
}

/** Cohorts are what they are in any order; groups that are compared, say, are not. */
const asSet = (list: unknown): unknown => (Array.isArray(list) ? [...new Set(list)].sort() : list);
