import type { FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import type { Database } from "#db";
import type { FileStorage } from "#uploads";
import type { UnfinishedArrivals } from "./unfinished-arrivals.ts";

/** What the arrival of files is made of. */
export interface ArrivalRouteParts {
  readonly database: Database;
  readonly storage: FileStorage;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
}

/** The same, with the files that have not wholly arrived. */
export interface ArrivalParts extends ArrivalRouteParts {
  readonly arrivals: UnfinishedArrivals;
}
