import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import serveFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { nothingHere, wantsPage } from "#error-answers";

const PORTAL_FILES = fileURLToPath(new URL("../../portal/dist", import.meta.url));

/** The portal's own files; any other address that asks for a page gets the portal, which reads the address itself. */
export async function registerPortalFiles(app: FastifyInstance): Promise<void> {
  if (!existsSync(PORTAL_FILES)) return;
  await app.register(async (scope) => {
    await scope.register(serveFiles, { root: PORTAL_FILES, wildcard: false, immutable: false, maxAge: 0 });
    // Browsers ask for this name on every page that is not the portal's own HTML.
    scope.get("/favicon.ico", async (_request, reply) => reply.redirect("/favicon.svg", 301));
    scope.get("/*", async (request, reply) => {
      if (!wantsPage(request)) return nothingHere(reply);
      return reply.type("text/html; charset=utf-8").sendFile("index.html");
    });
  });
}
