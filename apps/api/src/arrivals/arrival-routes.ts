import type { FastifyInstance } from "fastify";
import { loggableError } from "#loggable-error";
import { forgetFile, retryGivenUpJobs } from "#uploads";
import type { ArrivalParts, ArrivalRouteParts } from "./arrival-parts.ts";
import { finishWholeArrivals } from "./finish-arrival.ts";
import { putUpload } from "./put-upload.ts";
import { runningKeys } from "./running-keys.ts";
import { registerTus } from "./tus-routes.ts";
import { unfinishedArrivals } from "./unfinished-arrivals.ts";

/** How often arrivals that have run out are looked for, in milliseconds. */
const SWEEP_EVERY_MS = 60 * 60_000;

/**
 * After a crash or a full disk: files that were whole become uploads, work that was given up is tried again, and bytes
 * that no upload needs are removed.
 */
async function mend(parts: ArrivalParts, report: (error: unknown) => void): Promise<void> {
  await finishWholeArrivals(parts, report);
  await parts.database.withoutCases(retryGivenUpJobs);
  await parts.arrivals.sweep();
  for (const file of await parts.storage.kept()) await forgetFile(parts, file);
}

/**
 * Where cohort files arrive: `PUT /uploads?cohort=<id>` in one request, and `/uploads` by tus 1.0 in as many as it
 * takes. What a killed process left is mended before the first request.
 */
export async function registerArrivals(app: FastifyInstance, given: ArrivalRouteParts): Promise<void> {
  const parts: ArrivalParts = { ...given, arrivals: unfinishedArrivals(await given.storage.unfinished()) };
  const report = (error: unknown) => app.log.error({ error: loggableError(error) }, "arrivals");
  await app.register(async (scope) => {
    // The body is taken as the stream it is, whatever its declared type: its bytes say what it is.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    const oneAtATime = runningKeys();
    scope.put("/uploads", (request, reply) => putUpload(request, reply, { ...parts, oneAtATime }));
    registerTus(scope, parts);
  });
  const sweeping = setInterval(() => void parts.arrivals.sweep().catch(report), SWEEP_EVERY_MS);
  sweeping.unref();
  app.addHook("onReady", () => mend(parts, report).catch(report));
  app.addHook("onClose", async () => clearInterval(sweeping));
}
