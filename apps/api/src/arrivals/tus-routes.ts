import { LARGEST_FILE } from "@nlrp12/intake";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import { BadInput, Conflict, NotFound, Unauthenticated } from "#errors";
import { isDiskFull, KeyUsedForOtherFile, uploadNodeId } from "#uploads";
import type { ArrivalParts } from "./arrival-parts.ts";
import { assertMaySend, cohortToSendTo } from "./cohort-to-send-to.ts";
import { finishArrival } from "./finish-arrival.ts";
import { planSaid } from "./plan-said.ts";
import { mostBytesNow, NoRoom, TOO_LARGE } from "./room-for-file.ts";
import { sendTusAnswer, type TusExchange, tusExchange } from "./tus-exchange.ts";
import { metadataIn } from "./tus-metadata.ts";
import { type Arrival, nameOfSecret, newSecret } from "./unfinished-arrivals.ts";
import { whatWasSaid } from "./what-was-said.ts";

/** Files that one person may have under way at once. */
const MOST_UNDER_WAY = 50;
const PROTOCOL = { "tus-resumable": "1.0.0" };

interface Exchange extends ArrivalParts {
  readonly tus: TusExchange;
}

async function viewerOf(request: FastifyRequest, parts: ArrivalParts): Promise<Viewer> {
  const viewer = await parts.viewerOf(request);
  if (!viewer) throw new Unauthenticated();
  return viewer;
}

/** The arrival of the address, for whoever began it. Throws NotFound for anybody else, Forbidden once the right is gone. */
async function ownArrival(request: FastifyRequest, parts: ArrivalParts) {
  const viewer = await viewerOf(request, parts);
  const { secret } = request.params as { readonly secret: string };
  const arrival = await parts.arrivals.find(nameOfSecret(secret));
  if (arrival?.record.accountId !== viewer.facts.accountId) throw new NotFound();
  assertMaySend(viewer, arrival.record.centerId);
  return { viewer, arrival };
}

async function assertFewUnderWay(parts: ArrivalParts, accountId: number): Promise<void> {
  const underWay = (await parts.arrivals.all()).filter(
    ({ record }) => record.at === "arriving" && record.accountId === accountId,
  );
  if (underWay.length < MOST_UNDER_WAY) return;
  throw new Conflict({
    en: `You have ${MOST_UNDER_WAY} unfinished files under way; finish or cancel one first.`,
    fr: `Vous avez ${MOST_UNDER_WAY} fichiers inachevés en cours d'envoi ; terminez ou annulez-en un d'abord.`,
  });
}

/** `POST /uploads`: begins the arrival of a file whose cohort, size and sayings are right. */
async function begin(request: FastifyRequest, reply: FastifyReply, parts: Exchange): Promise<unknown> {
  const viewer = await viewerOf(request, parts);
  const metadata = metadataIn(request.headers["upload-metadata"]);
  const cohort = cohortToSendTo(viewer, metadata.get("cohort"));
  const words = whatWasSaid((name) => metadata.get(name) ?? null);
  const said = await planSaid(parts, viewer, { cohort, said: words });
  const size = Number(request.headers["upload-length"] ?? Number.NaN);
  if (size === 0) throw new BadInput({ en: "The file is empty.", fr: "Le fichier est vide." });
  if (size > LARGEST_FILE) return reply.status(413).send({ code: "BAD_USER_INPUT", message: TOO_LARGE });
  if (size > mostBytesNow(await parts.storage.freeBytes(), await parts.arrivals.promisedBytes())) throw new NoRoom();
  const { accountId } = viewer.facts;
  await assertFewUnderWay(parts, accountId);
  const secret = newSecret();
  const name = nameOfSecret(secret);
  // A key of its own makes what was received just before a crash the same upload afterwards.
  const keyed = { ...said, idempotencyKey: said.idempotencyKey ?? `arrival:${name}` };
  const answer = await parts.tus(request, { name, record: { at: "arriving", accountId, ...cohort, said: keyed } });
  if (!answer.refused) reply.header("location", `/uploads/${secret}`);
  return sendTusAnswer(reply, answer);
}

/** Finishes a whole file and says which upload it has become; a HEAD tells it as often as it is asked. */
async function answerWhole(reply: FastifyReply, parts: Exchange, whole: { arrival: Arrival; viewer: Viewer }) {
  const { arrival, viewer } = whole;
  try {
    const became = await finishArrival(parts, arrival, viewer);
    reply.header("portal-upload", uploadNodeId(became));
    if (became.duplicate) reply.header("portal-duplicate", "true");
  } catch (error) {
    if (error instanceof KeyUsedForOtherFile) {
      return reply.status(422).send({ code: error.code, message: error.sentence });
    }
    throw isDiskFull(error) ? new NoRoom() : error;
  }
  const size = String(arrival.size);
  reply.headers({ ...PROTOCOL, "upload-offset": size, "upload-length": size, "cache-control": "no-store" });
  return reply.status(reply.request.method === "HEAD" ? 200 : 204).send();
}

const isWhole = (arrival: Arrival) => arrival.offset >= arrival.size;

/** `HEAD` and `PATCH /uploads/…`: how much has arrived, and more of it. The last byte makes it an upload. */
async function goOn(request: FastifyRequest, reply: FastifyReply, parts: Exchange): Promise<unknown> {
  const { viewer, arrival } = await ownArrival(request, parts);
  const atEnd = request.method === "HEAD" || Number(request.headers["upload-offset"]) === arrival.size;
  if (isWhole(arrival) && atEnd) return answerWhole(reply, parts, { arrival, viewer });
  const answer = isWhole(arrival)
    ? { status: 409, headers: PROTOCOL, refused: true }
    : await parts.tus(request, { name: arrival.name });
  if (request.method === "PATCH" && !answer.refused) {
    const now = await parts.arrivals.find(arrival.name);
    if (now && isWhole(now)) return answerWhole(reply, parts, { arrival: now, viewer });
  }
  return sendTusAnswer(reply, answer);
}

/** `DELETE /uploads/…`: the sender cancels; nothing of the file stays. */
async function cancel(request: FastifyRequest, reply: FastifyReply, parts: Exchange): Promise<unknown> {
  const { arrival } = await ownArrival(request, parts);
  if (arrival.record.at === "received") {
    throw new Conflict({
      en: "The whole file has arrived and is an upload by now; discard that one.",
      fr: "Le fichier est arrivé en entier et est désormais un envoi ; abandonnez celui-ci.",
    });
  }
  return sendTusAnswer(reply, await parts.tus(request, { name: arrival.name }));
}

/** Resumable uploads, tus 1.0 with creation, termination and expiration; in a scope whose bodies stay streams. */
export function registerTus(scope: FastifyInstance, parts: ArrivalParts): void {
  const exchange: Exchange = { ...parts, tus: tusExchange(parts.arrivals) };
  const told = { ...PROTOCOL, "tus-version": "1.0.0", "tus-extension": "creation,termination,expiration" };
  scope.options("/uploads", async (_request, reply) =>
    reply
      .headers({ ...told, "tus-max-size": String(LARGEST_FILE) })
      .status(204)
      .send(),
  );
  scope.post("/uploads", (request, reply) => begin(request, reply, exchange));
  scope.head("/uploads/:secret", (request, reply) => goOn(request, reply, exchange));
  scope.patch("/uploads/:secret", (request, reply) => goOn(request, reply, exchange));
  scope.delete("/uploads/:secret", (request, reply) => cancel(request, reply, exchange));
}
