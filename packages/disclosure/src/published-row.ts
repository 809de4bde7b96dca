import type { AuditCoordinate } from "./audit-state.ts";
import { CONTROL_PHASE } from "./block-contents.ts";
import type { DescribedSet } from "./described-set.ts";
import { dropCount, stratumDropCounts } from "./keyed-drop.ts";
import { keyedHash } from "./keyed-hash.ts";
import type { Member } from "./member.ts";
import type { Membership, Stratum } from "./membership.ts";
import type { ProposedRow } from "./membership-audit.ts";
import type { Policy } from "./policy.ts";

/** What every row of one family and opening is made with. */
export interface RowMaker {
  readonly secret: Uint8Array;
  readonly policy: Policy;
  /** Coordinates already made, by person version and phase: a person is in hundreds of rows. */
  readonly known: Map<string, AuditCoordinate>;
  /** Which sample a person's phase or window holds, by `sampleOfKey`; the same sample is the same unknown. */
  readonly sampleOf?: ReadonlyMap<string, string>;
}

/** The samples of a family's memberships, for a row maker. */
export function samplesOf(memberships: readonly Membership[]): ReadonlyMap<string, string> {
  return new Map(
    memberships.flatMap(({ member, phase, sampleKey }) =>
      sampleKey === undefined ? [] : [[sampleOfKey(member, phase), sampleKey] as const],
    ),
  );
}

const sampleOfKey = (person: Member, phase: string | null): string => `${phase}\n${person.personKey}`;

type Entry = ProposedRow["entries"][number];

/**
 * The linear row that publishing a statistic of `persons` amounts to (rule 6).
 * A size, level or share: the indicator of the set. A paired change: +1 in the later phase, −1 in the earlier.
 * A fold change counts both arms: the patients' indicator, and for each stratum −nₛ/rₛ on its rₛ controls, nₛ being
 * the set's persons in the stratum, because the statistic is the mean of log(value / control mean of its stratum).
 * Each arm's keyed drop enters as an unknown of its own with variance nq / (n − q): the same for every row that
 * describes the same kept persons, so that two figures of one set are not taken for two independent draws.
 */
export function publishedRow(set: DescribedSet, persons: readonly Member[], maker: RowMaker): ProposedRow {
  const { family, statistic, phase, baselinePhase } = set.variable;
  const inPhase = (of: string | null) => persons.map((person) => personCoordinate(person, family, of, maker));
  const plus = inPhase(phase);
  const minus = baselinePhase === null ? [] : inPhase(baselinePhase);
  const keysOf = (coordinates: readonly AuditCoordinate[]) => coordinates.map((coordinate) => coordinate.key);
  const drop = {
    key: shortHash(maker, ["drop", family, ...keysOf(plus).sort(), null, ...keysOf(minus).sort()]),
    centerIds: null,
    variance: dropVariance(persons.length, dropCount(persons.length, maker.policy)),
  };
  const entries: Entry[] = [
    ...plus.map((coordinate) => ({ coordinate, weight: 1 })),
    ...minus.map((coordinate) => ({ coordinate, weight: -1 })),
    { coordinate: drop, weight: 1 },
    ...(statistic === "FOLD_CHANGE" ? controlEntries(set, persons, maker) : []),
  ];
  const signature = entries.map(({ coordinate, weight }) => `${coordinate.key}:${weight}`).sort();
  return {
    key: shortHash(maker, ["row", family, ...signature]),
    set: { plus: keysOf(plus), minus: keysOf(minus) },
    entries,
  };
}

/** The unknown that a person's value in a phase is; where the sample is named, the sample's. */
export function personCoordinate(
  person: Member,
  family: string,
  phase: string | null,
  maker: RowMaker,
): AuditCoordinate {
  const known = `${family}\n${phase}\n${person.version}`;
  const made = maker.known.get(known);
  if (made) return made;
  const sample = maker.sampleOf?.get(sampleOfKey(person, phase));
  const place = sample === undefined ? [phase] : ["sample", sample];
  const key = shortHash(maker, ["person", family, ...place, person.version]);
  const coordinate = { key, centerIds: person.centerIds, variance: 1 };
  maker.known.set(known, coordinate);
  return coordinate;
}

function controlEntries(set: DescribedSet, persons: readonly Member[], maker: RowMaker): readonly Entry[] {
  const { family } = set.variable;
  const counts = stratumDropCounts(
    set.controls.map((stratum) => stratum.members.length),
    maker.policy,
  );
  const versions = set.controls.flatMap((stratum) => stratum.members.map((member) => member.version)).sort();
  return set.controls.flatMap((stratum, at) => {
    const weight = -patientsIn(stratum, set, persons) / stratum.members.length;
    if (weight === 0) return [];
    const drop = {
      key: shortHash(maker, ["control drop", family, stratum.key, ...versions]),
      centerIds: null,
      variance: dropVariance(stratum.members.length, counts[at] ?? 0),
    };
    const controls = stratum.members.map((member) => personCoordinate(member, family, CONTROL_PHASE, maker));
    return [...controls, drop].map((coordinate) => ({ coordinate, weight }));
  });
}

function patientsIn(stratum: Stratum, set: DescribedSet, persons: readonly Member[]): number {
  return persons.filter((person) => set.stratumOf.get(person.personKey) === stratum.key).length;
}

/** Variance of n times a kept mean about the whole sum, in variances of one person; an arm dropped whole says nothing. */
function dropVariance(n: number, q: number): number {
  return q >= n ? 1e12 : (n * q) / (n - q);
}

function shortHash(maker: RowMaker, parts: readonly (string | null)[]): string {
  return keyedHash(maker.secret, parts).slice(0, 32);
}
