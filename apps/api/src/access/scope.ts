import type { FieldGroup } from "@nlrp12/domain";
import { FIELD_GROUPS, reaches } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { BadInput, NotFound, ReleaseNotFound } from "#errors";
import { readNodeId, soleKeyOf } from "#node-id";
import { requireViewer } from "./access.ts";
import { type PinnedRelease, type ReleaseInForce, releasesInForce, withdrawnAmong } from "./scope.sql.ts";

/** What a question may be restricted to, as the arguments say it. */
export interface AskedScope {
  readonly cohorts?: readonly string[] | null;
  readonly asOf?: Date | null;
  /** Pins; `asOf` chooses for the cohorts that have none. */
  readonly releases?: readonly string[] | null;
  /** Every field group the question measures, filters or groups by. */
  readonly needs: readonly FieldGroup[];
}

/** Why a cohort is not exact in an answer. */
export type NotExactReason = "LEVEL_TOO_LOW" | "FIELD_GROUP_NOT_GRANTED" | "NO_RELEASE";

/** A cohort of which the answer has no exact cell. */
export interface CohortNotExact {
  readonly cohortId: number;
  readonly reason: NotExactReason;
}

/**
 * What one question of one viewer may reach. Made by `scopeOf` and by nothing else; statements take it as three arrays
 * that are joined, so a scope without cohorts matches nothing.
 */
export class CohortScope {
  /** Cohorts whose rows the viewer may read in every needed field group, with the release each is read in. */
  readonly exact: readonly ReleaseInForce[];
  /** All other cohorts asked about, with the reason. */
  readonly notExact: readonly CohortNotExact[];
  /** Whether the viewer may read the consortium's protected answers at all. */
  readonly readsProtected: boolean;
  /** The field groups the question reads of its exact cohorts. */
  readonly needs: readonly FieldGroup[];
  /** Exact cohorts whose kindreds the viewer may read, and whose figures count families as families. */
  readonly byKindred: readonly number[];

  private constructor(parts: ScopeParts) {
    this.exact = parts.exact;
    this.notExact = parts.notExact;
    this.readsProtected = parts.readsProtected;
    this.needs = parts.needs;
    this.byKindred = parts.byKindred;
  }

  /** Whether families are counted as families in all of it. */
  get kindredsReadable(): boolean {
    return this.byKindred.length === this.exact.length;
  }

  /** The three arrays every statement over case rows joins: `unnest($1::int[], $2::int[], $3::int[])`. */
  get columns(): readonly [readonly number[], readonly number[], readonly number[]] {
    return [
      this.exact.map((cohort) => cohort.centerId),
      this.exact.map((cohort) => cohort.cohortId),
      this.exact.map((cohort) => cohort.releaseNumber),
    ];
  }

  /** Makes a scope for whoever holds the symbol, and that is `scopeOf` below: the symbol does not leave this file. */
  static make(parts: ScopeParts, maker: symbol): CohortScope {
    if (maker !== onlyScopeOf) throw new Error("a cohort scope is made by scopeOf alone");
    return new CohortScope(parts);
  }
}

type ScopeParts = Pick<CohortScope, "exact" | "notExact" | "readsProtected" | "needs" | "byKindred">;

const onlyScopeOf = Symbol("scopeOf");

/**
 * Asked cohorts ∩ the viewer's levels: what is exact, what is not and why. A cohort is exact only if every field group
 * the question needs is at RECORD. Throws NotFound for an unknown cohort, ReleaseNotFound for a pin that does not name a
 * release the viewer may read, and BadInput for a list of no cohort.
 */
export async function scopeOf(context: PortalContext, asked: AskedScope): Promise<CohortScope> {
  const viewer = requireViewer(context);
  // Without a field group every cohort that merely exists would pass for exact.
  if (asked.needs.length === 0) throw new Error("a question names the field groups it reads");
  if (asked.cohorts?.length === 0) throw noCohort();
  const known = viewer.facts.cohorts.filter((cohort) => reaches(viewer.levelOf(cohort.cohortId), "EXISTS"));
  const wanted = asked.cohorts ? asked.cohorts.map((id) => soleKeyOf("Cohort", id)) : null;
  if (wanted?.some((cohortId) => !known.some((cohort) => cohort.cohortId === cohortId))) throw new NotFound();
  const considered = known.filter((cohort) => wanted === null || wanted.includes(cohort.cohortId));

  const readable = considered.filter((cohort) => {
    const levels = viewer.levelsOf(cohort.cohortId);
    return asked.needs.every((group) => reaches(levels[group], "RECORD"));
  });
  const pins = (asked.releases ?? []).map(pinOf);
  const inForce = await releasesInForce(context.db, {
    cohortIds: readable.map((cohort) => cohort.cohortId),
    asOf: asked.asOf ?? null,
    pins,
  });
  const missing = pins.filter(
    (pin) =>
      readable.some((cohort) => cohort.cohortId === pin.cohortId) &&
      !inForce.some((release) => release.cohortId === pin.cohortId && release.releaseNumber === pin.releaseNumber),
  );
  if (missing.length > 0) throw await missingPin(context, missing);
  for (const release of inForce) context.asked.readsCases(release);
  const notExact = considered
    .filter((cohort) => !inForce.some((release) => release.cohortId === cohort.cohortId))
    .map((cohort): CohortNotExact => {
      if (readable.includes(cohort)) return { cohortId: cohort.cohortId, reason: "NO_RELEASE" };
      const someRecord = reaches(viewer.levelOf(cohort.cohortId), "RECORD");
      return { cohortId: cohort.cohortId, reason: someRecord ? "FIELD_GROUP_NOT_GRANTED" : "LEVEL_TOO_LOW" };
    });
  const needs = FIELD_GROUPS.filter((group) => asked.needs.includes(group));
  const byKindred = inForce
    .map(({ cohortId }) => cohortId)
    .filter((cohortId) => reaches(viewer.levelsOf(cohortId).GENOTYPE, "RECORD"));
  const readsProtected = viewer.belongsToCenter;
  return CohortScope.make({ exact: inForce, notExact, readsProtected, needs, byKindred }, onlyScopeOf);
}

const noCohort = () =>
  new BadInput({
    en: "`cohorts` names at least one cohort; leave it out to ask of all.",
    fr: "`cohorts` nomme au moins une cohorte ; omettez-le pour interroger toutes.",
  });

/** Why a pin cannot be read; a withdrawn release is named as such to whoever may read its cohort. */
async function missingPin(context: PortalContext, pins: readonly PinnedRelease[]): Promise<ReleaseNotFound> {
  const [withdrawn] = await withdrawnAmong(context.db, pins);
  if (!withdrawn) {
    return new ReleaseNotFound({
      en: "A release named in `releases` does not exist in its cohort.",
      fr: "Une version nommée dans `releases` n'existe pas dans sa cohorte.",
    });
  }
  const { releaseNumber } = withdrawn;
  return new ReleaseNotFound({
    en: `Release ${releaseNumber}, named in \`releases\`, was withdrawn; its page says when and why. Pin another or none.`,
    fr: `La version ${releaseNumber}, nommée dans \`releases\`, a été retirée ; sa page dit quand et pourquoi. Épinglez-en une autre, ou aucune.`,
  });
}

function pinOf(id: string): PinnedRelease {
  const read = readNodeId(id);
  const [, cohortId, releaseNumber] = read?.key ?? [];
  if (read?.type !== "Release" || cohortId === undefined || releaseNumber === undefined) {
    throw new ReleaseNotFound({
      en: "An id in `releases` is not the id of a release.",
      fr: "Un identifiant de `releases` n'est pas celui d'une version.",
    });
  }
  return { cohortId, releaseNumber };
}
