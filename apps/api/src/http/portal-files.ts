import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import serveFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { wantsPage } from "#error-answers";

const PORTAL_FILES = fileURLToPath(new URL("../../../portal/dist", import.meta.url));
const EXPLORER_FILES = fileURLToPath(new URL("../../../portal/explorer/dist", import.meta.url));

/** Texts lie there compressed too (`infra/build`); who takes such a form is sent it, and nobody asks for it by name. */
const COMPRESSED = { preCompressed: true, globIgnore: ["**/*.br", "**/*.gz"] };

/** The build names these by a hash of what is in them: one that was fetched is never asked for again. */
const NAMED_BY_CONTENT = join(PORTAL_FILES, "assets");

/** The portal's own files; any other address that asks for a page gets the portal, which reads the address itself. */
export async function registerPortalFiles(app: FastifyInstance): Promise<void> {
  if (!existsSync(PORTAL_FILES)) return;
  await app.register(async (scope) => {
    await scope.register(serveFiles, {
      ...COMPRESSED,
      root: PORTAL_FILES,
      wildcard: false,
      maxAge: 0,
      setHeaders: (reply, path) => {
        if (dirname(path) === NAMED_BY_CONTENT) reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
    // Browsers ask for this name on every page that is not the portal's own HTML.
    scope.get("/favicon.ico", async (_request, reply) => reply.redirect("/favicon.svg", 301));
    if (existsSync(EXPLORER_FILES)) await serveExplorer(scope);
    scope.get("/*", async (request, reply) => {
      if (!wantsPage(request)) return reply.callNotFound();
      return reply.type("text/html; charset=utf-8").sendFile("index.html");
    });
  });
}

/** The explorer's page and its files, whose names hold a hash of what is in them. */
async function serveExplorer(scope: FastifyInstance): Promise<void> {
  const files = { root: join(EXPLORER_FILES, "assets"), prefix: "/api/explorer/assets/", decorateReply: false };
  await scope.register(serveFiles, { ...COMPRESSED, ...files, wildcard: false, immutable: true, maxAge: "1y" });
  scope.get("/api/explorer", async (_request, reply) => {
    const policy = String(reply.getHeader("content-security-policy"));
    // The editor's style sheet holds its letters and signs as data, and nothing of them is fetched.
    reply.header("content-security-policy", `${policy};font-src 'self' data:`).header("cache-control", "no-cache");
    return reply.sendFile("index.html", EXPLORER_FILES, { cacheControl: false });
  });
}
