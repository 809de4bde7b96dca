import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { prespecifiedNodes } from "#analysis";
import { caseNodes } from "#cases";
import { centerNodes } from "#centers";
import { cohortNodes } from "#cohorts";
import type { PortalContext } from "#context";
import { BadInput, NotFound } from "#errors";
import { accessGrantNodes, accessRequestNodes } from "#grants";
import { importProfileNodes } from "#import-profiles";
import { invitationNodes, memberNodes } from "#members";
import { NODE_TYPES, type NodeType, readNodeId } from "#node-id";
import type { NodeReader } from "#node-reader";
import { QUERY_LIMITS } from "#query-limits";
import { releaseNodes } from "#releases";
import { accessTokenNodes } from "#tokens";
import { uploadNodes } from "#uploads";
import { Node } from "../schema-parts/node.type.ts";

/** Who finds the objects of a type; one line for each slice that has any. */
const READERS: Readonly<Record<NodeType, NodeReader>> = {
  Center: centerNodes,
  Cohort: cohortNodes,
  Release: releaseNodes,
  Case: caseNodes,
  Upload: uploadNodes,
  AccessToken: accessTokenNodes,
  AccessRequest: accessRequestNodes,
  AccessGrant: accessGrantNodes,
  Member: memberNodes,
  Invitation: invitationNodes,
  ImportProfile: importProfileNodes,
  PrespecifiedAnalysis: prespecifiedNodes,
};

async function readNodes(context: PortalContext, ids: readonly string[]): Promise<(Node | null)[]> {
  const asked = ids.map((id) => readNodeId(id));
  const found: (Node | null)[] = ids.map(() => null);
  for (const type of NODE_TYPES) {
    const reader = READERS[type];
    const ofType = asked.flatMap((read, at) =>
      read?.type === type && read.key.length === reader.keyLength ? [{ at, key: read.key }] : [],
    );
    if (ofType.length === 0) continue;
    const nodes = await reader.read(
      context,
      ofType.map(({ key }) => key),
    );
    for (const [order, { at }] of ofType.entries()) found[at] = nodes[order] ?? null;
  }
  return found;
}

/** Any object by its global id. */
@Resolver()
export class NodeResolver {
  @Access("portal:read")
  @Query(() => Node, {
    nullable: true,
    description: "The object of a global id; NOT_FOUND when there is none the viewer may see.",
  })
  async node(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ): Promise<Node> {
    const [node] = await readNodes(context, [id]);
    if (!node) throw new NotFound();
    return node;
  }

  @Access("portal:read")
  @Query(() => [Node], {
    nullable: "items",
    description: `The objects of up to ${QUERY_LIMITS.ids} global ids in their order; null for each the viewer may not see.`,
  })
  async nodes(
    @Ctx() context: PortalContext,
    @Arg("ids", () => [ID], { description: `Global ids, ${QUERY_LIMITS.ids} at most.` }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > QUERY_LIMITS.ids) {
      throw new BadInput({
        en: `\`ids\` takes at most ${QUERY_LIMITS.ids} ids.`,
        fr: `\`ids\` prend au plus ${QUERY_LIMITS.ids} identifiants.`,
      });
    }
    return readNodes(context, ids);
  }
}
