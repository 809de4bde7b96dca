import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Viewer } from "../../apps/api/src/access/index.ts";
import { registerArrivals } from "../../apps/api/src/arrivals/index.ts";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { createServer, type ServerParts } from "../../apps/api/src/server.ts";
import { fileStorage } from "../../apps/api/src/uploads/index.ts";
import { type PublishingConsortium, publishingConsortium } from "./publishing-consortium.ts";

/** A server that receives files on a database and a folder of its own; nobody works on what it receives. */
export interface ArrivalDesk {
  readonly consortium: PublishingConsortium;
  readonly directory: string;
  readonly url: string;
  /** As an account; a scope makes it one of that account's tokens. */
  send(path: string, request: RequestInit & { readonly account?: number; readonly scope?: string }): Promise<Response>;
  cohort(cohortId?: number): string;
  /** Ends the server and starts another on the same folder and database, as after a crash. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a desk whose server tells `logger` what goes wrong. */
export async function arrivalDesk(name: string, logger: ServerParts["logger"]): Promise<ArrivalDesk> {
  const consortium = await publishingConsortium(name);
  const directory = await mkdtemp(join(tmpdir(), "arrivals-"));
  const { database } = consortium;
  let app: Awaited<ReturnType<typeof createServer>>;
  let url = "";
  const viewerOf: Parameters<typeof registerArrivals>[1]["viewerOf"] = async ({ headers }) => {
    if (!headers["x-account"]) return null;
    const viewer = await consortium.viewerOf(Number(headers["x-account"]));
    if (!headers["x-scope"]) return viewer;
    const scopes = [headers["x-scope"] as "read:records"];
    const token = { tokenId: 1, name: "t", scopes, centerId: null, expiresAt: new Date() };
    return new Viewer({ ...viewer.facts, token });
  };
  const start = async () => {
    app = await createServer({
      schema: await createSchema(),
      database,
      logger,
      viewerOf,
      cookieSecret: "cookies-of-the-test-of-arriving-files",
      routes: [(server) => registerArrivals(server, { database, storage: fileStorage(directory), viewerOf })],
    });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
  };
  await start();
  return {
    consortium,
    directory,
    get url() {
      return url;
    },
    cohort: (cohortId = consortium.poitiers.cohortId) => nodeId("Cohort", cohortId),
    send: (path, { account = consortium.accounts.manager, scope, headers, ...request }) =>
      fetch(`${url}${path}`, {
        ...request,
        headers: {
          ...(account ? { "x-account": String(account) } : {}),
          ...(scope ? { "x-scope": scope } : {}),
          ...(headers as Record<string, string>),
        },
      }),
    restart: async () => {
      await app.close();
      await start();
    },
    close: async () => {
      await app.close();
      await consortium.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
