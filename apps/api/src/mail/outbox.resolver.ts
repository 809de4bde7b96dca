import { Ctx, Query, Resolver } from "type-graphql";
import { Access, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { mailText } from "./mail-text.ts";
import { lettersTo } from "./outbox.sql.ts";
import { Letter } from "./outbox.type.ts";

/** Letters of a portal without a mail server, for their addressees to read. */
@Resolver()
export class OutboxResolver {
  @Access("portal:read")
  @Query(() => [Letter], {
    description:
      "The viewer's own letters, newest first, where no mail server is set; NOT_FOUND where one is, and for a token.",
  })
  async outbox(@Ctx() context: PortalContext): Promise<Letter[]> {
    const { facts } = requireViewer(context);
    // One may hold the link of an invitation: no tool reads them.
    const desk = context.mail;
    if (!desk || desk.send || facts.token) throw new NotFound();
    const rows = await lettersTo(context.db, facts.email);
    return rows.map((row) => ({
      id: String(row.mailId),
      kind: row.kind,
      to: row.email,
      writtenAt: row.createdAt,
      ...mailText(row, row.language, desk.addresses),
    }));
  }
}
