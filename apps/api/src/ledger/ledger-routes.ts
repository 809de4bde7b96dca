import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import { entriesOfChain, FIRST_HASH, ledgerLine } from "#audit";
import { type Database, NO_CASE_ROWS } from "#db";
import { Unauthenticated } from "#errors";
import { ledgerChain } from "./ledger-chain.ts";

/** What the routes of the ledger are made of. */
export interface LedgerRouteParts {
  readonly database: Database;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
}

/** A chain as text, a line an entry: SHA-256, a space, the text it is the hash of; read in one transaction. */
async function* linesOf(database: Database, chain: number): AsyncGenerator<string> {
  const tx = await database.begin(NO_CASE_ROWS, { long: true });
  try {
    let previous = FIRST_HASH;
    for await (const entry of entriesOfChain(tx, chain)) {
      yield `${entry.hash} ${ledgerLine(entry, previous)}\n`;
      previous = entry.hash;
    }
  } finally {
    await tx.close("commit");
  }
}

/** `GET /downloads/ledger.txt?center=<id>`: the ledger for whoever may read it, to be checked away from the portal. */
export function registerLedger(app: FastifyInstance, parts: LedgerRouteParts): void {
  app.get("/downloads/ledger.txt", async (request, reply) => {
    const viewer = await parts.viewerOf(request);
    if (!viewer) throw new Unauthenticated();
    const { center } = request.query as Readonly<Record<string, unknown>>;
    const chain = ledgerChain(viewer, typeof center === "string" && center !== "" ? center : null);
    return reply
      .type("text/plain; charset=utf-8")
      .header("content-disposition", `attachment; filename="ledger-${chain}.txt"`)
      .send(Readable.from(linesOf(parts.database, chain)));
  });
}
