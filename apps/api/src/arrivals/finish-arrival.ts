import { Viewer, viewerFacts } from "#access";
import { Conflict } from "#errors";
import { KeyUsedForOtherFile, receiveUpload } from "#uploads";
import type { ArrivalParts } from "./arrival-parts.ts";
import { assertMaySend } from "./cohort-to-send-to.ts";
import type { Arrival } from "./unfinished-arrivals.ts";

/** The upload a whole file has become. */
export interface BecameUpload {
  readonly centerId: number;
  readonly cohortId: number;
  readonly uploadId: number;
  readonly duplicate: boolean;
}

type Parts = Pick<ArrivalParts, "database" | "storage" | "arrivals">;

async function receive(parts: Parts, arrival: Arrival, viewer: Viewer): Promise<BecameUpload> {
  const { record } = arrival;
  const { centerId, cohortId } = record;
  if (record.at === "received") return record;
  const file = await parts.storage.adopt(arrival.path);
  try {
    const { said } = record;
    const { uploadId, duplicate } = await receiveUpload(parts, { centerId, cohortId, viewer, ...said, file });
    await parts.arrivals.settle(arrival, { uploadId, duplicate });
    return { centerId, cohortId, uploadId, duplicate };
  } catch (error) {
    // Sent again it would be refused again; anything else may pass, and the bytes wait for it.
    if (error instanceof KeyUsedForOtherFile) await parts.arrivals.forget(arrival);
    throw error;
  }
}

const running = new Map<string, Promise<BecameUpload>>();

/**
 * Makes a file whose last byte is there the upload of its cohort, with its SHA-256. Done twice, also after a crash in
 * between, it is the same upload: the bytes stay until what they became is noted. Throws what `receiveUpload` throws.
 */
export async function finishArrival(parts: Parts, arrival: Arrival, viewer: Viewer): Promise<BecameUpload> {
  const finishing = running.get(arrival.name) ?? receive(parts, arrival, viewer);
  running.set(arrival.name, finishing);
  try {
    return await finishing;
  } finally {
    running.delete(arrival.name);
  }
}

/** The person who began an arrival, with the rights of this moment. Throws Forbidden or Conflict when there are none. */
async function beginnerOf({ database }: Parts, { record }: Arrival): Promise<Viewer> {
  const facts = await database.withoutCases((tx) => viewerFacts(tx, record.accountId, null));
  if (!facts) {
    throw new Conflict({
      en: "The person who began this is no longer known here.",
      fr: "La personne qui a commencé ceci n'est plus connue ici.",
    });
  }
  const viewer = new Viewer(facts);
  assertMaySend(viewer, record.centerId);
  return viewer;
}

/** Finishes what was whole when the process was killed; what fails now is finished when its sender asks again. */
export async function finishWholeArrivals(parts: Parts, report: (error: unknown) => void): Promise<void> {
  for (const arrival of await parts.arrivals.all()) {
    if (arrival.record.at === "received" || arrival.offset < arrival.size) continue;
    await beginnerOf(parts, arrival)
      .then((viewer) => finishArrival(parts, arrival, viewer))
      .catch(report);
  }
}
