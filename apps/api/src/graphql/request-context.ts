import type { FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import { QuestionLog } from "#audit";
import type { PortalContext } from "#context";
import { type Database, NO_CASE_ROWS, RequestDatabase } from "#db";
import { loadersOf } from "#loaders";
import type { MailDesk } from "#mail";
import type { InvitationSecrets } from "#members";
import type { Tombstones } from "#withdrawals";
import { VerbatimTexts } from "./verbatim-texts.ts";

/** What answering a request needs to know of the server. */
export interface ContextParts {
  readonly database: Database;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  readonly tombstones?: Tombstones;
  readonly invitations?: InvitationSecrets;
  readonly mail?: MailDesk;
}

/** What resolvers of one request are given: who asks, and the database under that person's rights. */
export async function contextOf(request: FastifyRequest, parts: ContextParts): Promise<PortalContext> {
  const viewer = await parts.viewerOf(request);
  const db = new RequestDatabase(parts.database, viewer?.rights() ?? NO_CASE_ROWS);
  return {
    viewer,
    db,
    loaders: loadersOf(db),
    asked: new QuestionLog(),
    verbatim: new VerbatimTexts(),
    tombstones: parts.tombstones,
    invitations: parts.invitations,
    mail: parts.mail,
    requestId: request.id,
  };
}
