import type { Readable } from "node:stream";
import { LARGEST_FILE } from "@nlrp12/intake";
import type { FastifyReply, FastifyRequest } from "fastify";
import { BadInput, Unauthenticated } from "#errors";
import { FileTooLarge, isDiskFull, KeyUsedForOtherFile, receiveUpload, uploadNodeId } from "#uploads";
import type { ArrivalParts } from "./arrival-parts.ts";
import { cohortToSendTo } from "./cohort-to-send-to.ts";
import { planSaid } from "./plan-said.ts";
import { mostBytesNow, NoRoom, TOO_LARGE } from "./room-for-file.ts";
import { KeyStillRunning, type runningKeys } from "./running-keys.ts";
import { whatWasSaid } from "./what-was-said.ts";

type PutParts = ArrivalParts & { readonly oneAtATime: ReturnType<typeof runningKeys> };

/** Streams the body into storage. Throws FileTooLarge, NoRoom, and BadInput for a body that holds nothing. */
async function arrive(request: FastifyRequest, parts: PutParts) {
  const mostBytes = mostBytesNow(await parts.storage.freeBytes(), await parts.arrivals.promisedBytes());
  const tooLarge = (bytes: number) => (bytes > LARGEST_FILE ? new FileTooLarge() : new NoRoom());
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > mostBytes) throw tooLarge(declared);
  try {
    const file = await parts.storage.arrive((request.body ?? request.raw) as Readable, mostBytes);
    if (file.sizeBytes > 0) return file;
    await parts.storage.drop(file);
  } catch (error) {
    throw error instanceof FileTooLarge && mostBytes < LARGEST_FILE ? new NoRoom() : error;
  }
  throw new BadInput({ en: "The request holds no file.", fr: "La requête ne contient aucun fichier." });
}

/**
 * `PUT /uploads?cohort=<id>`: the whole file in one request, for scripts. The same file, or the same Idempotency-Key
 * with it, is the same upload however often it is sent; the key with another file is 422, and 409 while the first
 * request under it still runs.
 */
export async function putUpload(request: FastifyRequest, reply: FastifyReply, parts: PutParts): Promise<unknown> {
  const viewer = await parts.viewerOf(request);
  if (!viewer) throw new Unauthenticated();
  const query = request.query as Readonly<Record<string, unknown>>;
  const cohort = cohortToSendTo(viewer, query.cohort);
  const words = whatWasSaid((name) => {
    const value = name === "profile" ? query.profile : request.headers[name];
    return typeof value === "string" && value !== "" ? value : null;
  });
  const said = await planSaid(parts, viewer, { cohort, said: words });
  const key = said.idempotencyKey === null ? null : `${cohort.cohortId} ${said.idempotencyKey}`;
  try {
    return await parts.oneAtATime(key, async () => {
      const file = await arrive(request, parts);
      const { uploadId, state, duplicate } = await receiveUpload(parts, { ...cohort, viewer, ...said, file });
      return reply.status(duplicate ? 200 : 201).send({ id: uploadNodeId({ ...cohort, uploadId }), state, duplicate });
    });
  } catch (error) {
    if (error instanceof FileTooLarge) return reply.status(413).send({ code: "BAD_USER_INPUT", message: TOO_LARGE });
    if (error instanceof KeyUsedForOtherFile) {
      return reply.status(422).send({ code: error.code, message: error.sentence });
    }
    if (error instanceof KeyStillRunning) reply.header("retry-after", "1");
    throw isDiskFull(error) ? new NoRoom() : error;
  }
}
