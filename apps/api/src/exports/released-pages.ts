import type { Viewer } from "#access";
import type { Database, Transaction } from "#db";
import { Forbidden, Unauthenticated } from "#errors";
import { type ExportedRelease, exportedRelease } from "./exported-release.ts";

/** Reads one page of a release, in a transaction of its own. */
export type ReadPage = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Who takes which release away. */
export interface Taking {
  readonly release: ExportedRelease;
  readonly viewer: Viewer;
  /** The same person at this moment, as for a new request. */
  readonly again: () => Promise<Viewer | null>;
}

/** As an open stream does: what is revoked ends within seconds, also where nobody asks anew. */
const LOOK_AGAIN_MS = 3000;

/**
 * Pages of a release under rights that reach its rows at EXPORT and no others. What a release holds does not change, so
 * no transaction need stay open from page to page: who reads slowly holds no connection. Rights are looked at again
 * every few seconds; the page after they ended throws, and the file breaks off.
 */
export function releasedPages(database: Database, { release, viewer, again }: Taking): ReadPage {
  let rights = viewer.exportRights(release.cohortId);
  let lookedAt = Date.now();
  return async (work) => {
    if (Date.now() - lookedAt >= LOOK_AGAIN_MS) {
      const now = await again();
      if (!now) throw new Unauthenticated();
      const held = await database.withoutCases((tx) => exportedRelease(tx, now, release.id));
      if (release.groups.some((group) => !held.groups.includes(group))) throw noLongerHeld();
      rights = now.exportRights(release.cohortId);
      lookedAt = Date.now();
    }
    return database.within(rights, work);
  };
}

const noLongerHeld = () =>
  new Forbidden({
    en: "A field group of this file is no longer held at EXPORT.",
    fr: "Un groupe de champs de ce fichier n'est plus au niveau EXPORT.",
  });
