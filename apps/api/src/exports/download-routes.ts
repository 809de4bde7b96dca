import { Readable } from "node:stream";
import { ledgerObject } from "@nlrp12/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { doneBy, type Viewer } from "#access";
import { recordEffect } from "#audit";
import type { Database, Transaction } from "#db";
import { endStalled } from "#end-stalled";
import { Forbidden, NotFound, Unauthenticated } from "#errors";
import { type DownloadFormat, ENDINGS, fileNameOf } from "./download-file.ts";
import { exportedFile } from "./exported-file.ts";
import { type ExportedRelease, exportedRelease } from "./exported-release.ts";

/** What the route of downloads is made of. */
export interface DownloadRouteParts {
  readonly database: Database;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
}

const MEDIA_TYPES: Readonly<Record<DownloadFormat, string>> = {
  CSV: "application/zip",
  NDJSON: "application/x-ndjson; charset=utf-8",
};

/** The release, and the entry in its center's ledger that it was taken away: without the entry there is no file. */
async function entered(tx: Transaction, viewer: Viewer, file: { id: string; format: DownloadFormat }) {
  const release = await exportedRelease(tx, viewer, file.id);
  await recordEffect(tx, {
    centerId: release.centerId,
    ...doneBy(viewer.facts),
    action: "ROWS_EXPORTED",
    object: ledgerObject("release", `${release.cohortId}.${release.releaseNumber}`),
    outcome: "DONE",
    details: { groups: release.groups.join(","), format: file.format },
  });
  return release;
}

/** The format and id in the name of a file. Throws NotFound for another name. */
function fileOf(name: string): { readonly id: string; readonly format: DownloadFormat } {
  const [, id, ending] = /^([\w-]{1,60})\.(zip|ndjson)$/.exec(name) ?? [];
  if (id === undefined) throw new NotFound();
  return { id, format: ending === ENDINGS.CSV ? "CSV" : "NDJSON" };
}

/**
 * `GET /downloads/releases/<id>.zip?dialect=en|fr` and `.ndjson`: the rows of a release for whoever holds EXPORT of its
 * cohort, streamed, stamped with the release and its data-use terms.
 */
export function registerDownloads(app: FastifyInstance, { database, viewerOf }: DownloadRouteParts): void {
  const asked = async (request: FastifyRequest) => {
    const viewer = await viewerOf(request);
    if (!viewer) throw new Unauthenticated();
    if (!viewer.mayAnywhere("portal:read")) {
      throw new Forbidden({
        en: "A download needs a token with the scopes read:aggregate and read:records.",
        fr: "Un téléchargement demande un jeton avec les portées read:aggregate et read:records.",
      });
    }
    return { viewer, file: fileOf((request.params as Readonly<{ file: string }>).file) };
  };
  const headed = (reply: FastifyReply, release: ExportedRelease, format: DownloadFormat): FastifyReply =>
    reply
      .type(MEDIA_TYPES[format])
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename="${fileNameOf(release, format)}"`);
  app.get("/downloads/releases/:file", { exposeHeadRoute: false }, async (request, reply) => {
    const { viewer, file } = await asked(request);
    const dialect = (request.query as Readonly<Record<string, unknown>>).dialect === "fr" ? "fr" : "en";
    const release = await database.withoutCases((tx) => entered(tx, viewer, file));
    endStalled(reply.raw);
    const ordered = { release, viewer, format: file.format, dialect, again: () => viewerOf(request) } as const;
    return headed(reply, release, file.format).send(Readable.from(exportedFile(database, ordered)));
  });
  // Whoever asks what a file would be has taken no row away: no entry in the ledger, and nothing is read of cases.
  app.head("/downloads/releases/:file", async (request, reply) => {
    const { viewer, file } = await asked(request);
    const release = await database.withoutCases((tx) => exportedRelease(tx, viewer, file.id));
    return headed(reply, release, file.format).send();
  });
}
