import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { Access, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { selectsField } from "../schema-parts/selected-field.ts";
import { type AuditEventRow, auditEventCount, auditEventsPage } from "./audit-event.sql.ts";
import { AuditEvent, AuditProof } from "./audit-event.type.ts";
import { checkpointsOf } from "./checkpoint.sql.ts";
import { ledgerChain } from "./ledger-chain.ts";
import { provePart } from "./prove-part.ts";

const AuditEventConnection = connectionOf(() => AuditEvent, "AuditEvent");

/** Checkpoints that a proof shows; all of them are checked. */
const CHECKPOINTS_SHOWN = 10;

function presentEvent(row: AuditEventRow): AuditEvent {
  const { seq, at, accountName: actor, tokenName: token, action, object, outcome, narrows } = row;
  const details = Object.entries(row.details).map(([name, value]) => ({
    name,
    value: value === null ? null : String(value),
  }));
  return { seq, at, actor, token, action, object, outcome, details, narrows };
}

/** The ledger of a center, for those who answer for its data: who read, asked and did what. */
@Resolver()
export class LedgerResolver {
  @Access("audit:read")
  @Query(() => AuditEventConnection, {
    description: "Who did what with a center's data, newest first; of the consortium itself when no center is named.",
  })
  async auditEvents(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("center", () => ID, { nullable: true, description: "Global id of the center." })
    center: string | null | undefined,
    @Arg("actions", () => [String], { nullable: true, description: "Only these actions, such as `CASES_READ`." })
    actions: string[] | null | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<AuditEvent>> {
    const limit = pageSize(first);
    const [below = null] = readCursor(after, "number") ?? [];
    const asked = { chain: ledgerChain(requireViewer(context), center), actions: actions ?? null };
    const rows = await auditEventsPage(context.db, {
      ...asked,
      below,
      limit: limit + 1,
    });
    return pageOf(rows.map(presentEvent), {
      first: limit,
      // Not counted means not asked for, so nothing reads it.
      totalCount: selectsField(info, ["totalCount"]) ? await auditEventCount(context.db, asked) : 0,
      keyOf: (event) => [event.seq],
    });
  }

  @Access("audit:read")
  @Query(() => AuditProof, {
    description:
      "Reads a ledger from its first entry and says whether it is sound and true to every checkpoint; a long one in parts.",
  })
  async auditProof(
    @Ctx() context: PortalContext,
    @Arg("center", () => ID, { nullable: true, description: "Global id of the center." })
    center: string | null | undefined,
    @Arg("after", () => String, { nullable: true, description: "The `next` of the part before." })
    after: string | null,
  ): Promise<AuditProof> {
    const chain = ledgerChain(requireViewer(context), center);
    const { verdict, next } = await provePart(context.db, { chain, after });
    return {
      entries: verdict.entries,
      lastHash: verdict.lastHash,
      sound: verdict.fault === null,
      fault: verdict.fault?.kind ?? null,
      firstBad: verdict.fault?.seq ?? null,
      next,
      checkpoints: await checkpointsOf(context.db, chain, CHECKPOINTS_SHOWN),
    };
  }
}
