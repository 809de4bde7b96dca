import { Readable } from "node:stream";
import { LARGEST_FILE } from "@nlrp12/intake";
import { MemoryLocker, Server } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { tusProblem } from "./tus-problem.ts";
import type { UnfinishedArrivals } from "./unfinished-arrivals.ts";

/** One request of the protocol about one arrival, in the names that are used on the disk. */
export interface TusQuestion {
  readonly name: string;
  /** What is kept of a new arrival. */
  readonly record?: object;
}

/** What the protocol answers; `refused` when the status is one of a refusal. */
export interface TusAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly refused: boolean;
}

export type TusExchange = (request: FastifyRequest, question: TusQuestion) => Promise<TusAnswer>;

const ADDRESS = "http://portal/uploads";
const FORWARDED = ["tus-resumable", "upload-length", "upload-offset", "upload-defer-length", "upload-concat"];
const FORWARDED_WITH_BYTES = [...FORWARDED, "content-type", "content-length"];
const TOLD = ["tus-resumable", "upload-offset", "upload-length", "upload-expires", "cache-control"];
const NAME_HEADER = "x-arrival";

/** The bytes of a request, ending quietly where the line is cut: what has arrived until then is kept. */
async function* whatArrives(body: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk as Uint8Array;
  } catch {
    // The sender asks how much has arrived and goes on from there.
  }
}

function asWebRequest(request: FastifyRequest, { name, record }: TusQuestion): Request {
  const brings = request.method === "PATCH";
  const headers = new Headers();
  for (const header of brings ? FORWARDED_WITH_BYTES : FORWARDED) {
    const value = request.headers[header];
    if (typeof value === "string") headers.set(header, value);
  }
  if (record) {
    headers.set("upload-metadata", `record ${Buffer.from(JSON.stringify(record), "utf8").toString("base64")}`);
    headers.set(NAME_HEADER, name);
  }
  const address = record ? ADDRESS : `${ADDRESS}/${name}`;
  const body = brings && request.body ? Readable.toWeb(Readable.from(whatArrives(request.body as Readable))) : null;
  return new Request(address, { method: request.method, headers, body, duplex: "half" } as RequestInit);
}

/**
 * The tus server over the unfinished arrivals. It is asked with requests of our own making, so that it never sees who
 * asks, and its answers leave through the portal's own reply with all its headers. Locks are held in this process: one
 * process receives the files of a data directory.
 */
export function tusExchange({ store }: UnfinishedArrivals): TusExchange {
  const server = new Server({
    path: "/uploads",
    datastore: store,
    locker: new MemoryLocker(),
    maxSize: LARGEST_FILE,
    relativeLocation: true,
    namingFunction: (request) => request.headers.get(NAME_HEADER) ?? "",
  });
  return async (request, question) => {
    const answer = await server.handleWeb(asWebRequest(request, question));
    const told = TOLD.flatMap((header) => {
      const value = answer.headers.get(header);
      return value === null ? [] : [[header, value] as const];
    });
    return { status: answer.status, headers: Object.fromEntries(told), refused: answer.status >= 400 };
  };
}

/** Sends an answer of the protocol, a refusal with the portal's sentence. */
export function sendTusAnswer(reply: FastifyReply, answer: TusAnswer): FastifyReply {
  reply.headers(answer.headers);
  if (!answer.refused) return reply.status(answer.status).send();
  const { status, body } = tusProblem(answer.status);
  return reply.status(status).send(body);
}
