import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import type { Database } from "#db";
import { endStalled } from "#end-stalled";
import { Unauthenticated } from "#errors";
import { ledgerChain } from "./ledger-chain.ts";
import { ledgerText } from "./ledger-text.ts";

/** What the routes of the ledger are made of. */
export interface LedgerRouteParts {
  readonly database: Database;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
}

/** `GET /downloads/ledger.txt?center=<id>`: the ledger for whoever may read it, to be checked away from the portal. */
export function registerLedger(app: FastifyInstance, parts: LedgerRouteParts): void {
  app.get("/downloads/ledger.txt", async (request, reply) => {
    const { center } = request.query as Readonly<Record<string, unknown>>;
    const readable = async (): Promise<number> => {
      const viewer = await parts.viewerOf(request);
      if (!viewer) throw new Unauthenticated();
      return ledgerChain(viewer, typeof center === "string" && center !== "" ? center : null);
    };
    const chain = await readable();
    endStalled(reply.raw);
    // Of a HEAD the framework reads the body and throws it away; there is none to read then.
    const text = request.method === "HEAD" ? [] : ledgerText(parts.database, { chain, stillMay: readable });
    return reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename="ledger-${chain}.txt"`)
      .send(Readable.from(text));
  });
}
