import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import type { PortalContext } from "#context";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { centersPage } from "./center.sql.ts";
import { Center } from "./center.type.ts";
import { presentCenter } from "./present-center.ts";

const CenterConnection = connectionOf(() => Center, "Center");

/** Which centers take part. */
@Resolver(() => Center)
export class CenterResolver {
  @Access("portal:read")
  @Query(() => CenterConnection, { description: "The centers of the consortium." })
  async centers(
    @Ctx() context: PortalContext,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Center>> {
    const limit = pageSize(first);
    const [lastId] = readCursor(after, "number") ?? [0];
    const { rows, total: totalCount } = await centersPage(context.db, { after: lastId, limit: limit + 1 });
    return pageOf(rows.map(presentCenter), {
      first: limit,
      totalCount,
      keyOf: (center) => [center.centerId],
    });
  }
}
