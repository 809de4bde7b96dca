import { createHash } from "node:crypto";
import { SDC_1 } from "@nlrp12/disclosure";
import type { CohortScope } from "#access";
import { nodeId } from "#node-id";
import type { StoredOpening } from "../opening/opening.sql.ts";
import type { ExistsOnly, Note, Provenance } from "./answer-frame.type.ts";
import type { RestsOnDefinition } from "./competing-definitions.ts";

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
  /** Page of the portal that shows it. */
  readonly page: string;
  readonly scope: CohortScope;
  readonly opening: StoredOpening | null;
  readonly definitions: readonly string[];
  readonly notes: readonly Note[];
  /** The response definition it rests on, if any: its notes then say whom others classify otherwise. */
  readonly restsOn?: RestsOnDefinition | null;
}

/**
 * The provenance of an answer: a hash that is equal for equal questions over equal releases, where the same kindreds may
 * be read, and a link that pins them.
 */
export function provenanceOf(origin: AnswerOrigin): Provenance {
  const pins = origin.scope.exact.map((release) =>
    nodeId("Release", release.centerId, release.cohortId, release.releaseNumber),
  );
  const asked = Object.entries(origin.parameters)
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const opening = origin.opening?.openingId ?? null;
  // Whoever may not read them counts persons, and has other numbers.
  const { byKindred } = origin.scope;
  const content = [origin.question, asked, pins, origin.definitions, SDC_1.name, opening, byKindred];
  const address = new URLSearchParams(
    asked.map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(",") : textOf(value)]),
  );
  // Pins say it all, but for a cohort that had no release by then and has one now.
  const withoutRelease = origin.scope.notExact.some(({ reason }) => reason === "NO_RELEASE");
  if (origin.asOf && (withoutRelease || pins.length === 0)) address.set("asOf", origin.asOf.toISOString());
  if (pins.length > 0) address.set("releases", pins.join(","));
  return {
    releasesUsed: origin.scope.exact,
    openedAt: origin.opening?.openedAt ?? null,
    definitionGround: origin.restsOn ? { ...origin.restsOn, scope: origin.scope } : null,
    needs: [...origin.scope.needs],
    hash: createHash("sha256").update(JSON.stringify(content)).digest("hex"),
    link: `${origin.page}?${address}`,
    definitions: [...origin.definitions],
    computedAt: new Date(),
    policy: SDC_1.name,
    get notes() {
      return [...origin.notes];
    },
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
