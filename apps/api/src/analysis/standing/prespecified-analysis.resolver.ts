import type { GraphQLResolveInfo } from "graphql";
import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, requireActionIn, requireViewer } from "#access";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../../schema-parts/connection.ts";
import { centersOf, presentPrespecified } from "./present-prespecified.ts";
import { prespecifiedOf } from "./prespecified-analysis.sql.ts";
import { PrespecifiedAnalysis } from "./prespecified-analysis.type.ts";
import { prespecifyAnalysis, withdrawPrespecifiedAnalysis } from "./prespecify-analysis.ts";

const PrespecifiedAnalysisConnection = connectionOf(() => PrespecifiedAnalysis, "PrespecifiedAnalysis");

/** Questions that centers register before looking. */
@Resolver(() => PrespecifiedAnalysis)
export class PrespecifiedAnalysisResolver {
  @Access("portal:read")
  @Query(() => PrespecifiedAnalysisConnection, {
    description: "Questions the viewer's centers have registered, newest first, withdrawn ones too.",
  })
  async prespecifiedAnalyses(
    @Ctx() context: PortalContext,
    @Arg("center", () => ID, { nullable: true, description: "Only of this center, one of the viewer's." })
    center: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<PrespecifiedAnalysis>> {
    const viewer = requireViewer(context);
    const only = center ? soleKeyOf("Center", center) : null;
    if (only !== null) requireActionIn(context, "portal:read", only);
    const centerIds = only === null ? centersOf(viewer) : [only];
    const limit = pageSize(first);
    const [below = null] = readCursor(after, "number") ?? [];
    const asked = { centerIds, below, limit: limit + 1 };
    const { rows, total: totalCount } = await prespecifiedOf(context.db, asked);
    return pageOf(
      rows.map((row) => presentPrespecified(row, viewer)),
      { first: limit, totalCount, keyOf: ({ analysisId }) => [analysisId] },
    );
  }

  @Access("portal:read")
  @Mutation(() => PrespecifiedAnalysis, {
    description:
      "Registers an analysis question for a center before it is asked, without asking it; releases, pins and moments among its arguments are left out.",
  })
  async prespecifyAnalysis(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("question", () => String, { description: "The root field, such as `cytokineComparison`." }) question: string,
    @Arg("arguments", () => GraphQLJSONObject, { description: "Its arguments, by name." })
    asked: Record<string, unknown>,
    @Arg("reference", () => String, {
      description:
        "Where the plan stands: registry number, protocol and section, DOI; 3 to 300 characters, nothing of a patient. It is shown with every answer it labels.",
    })
    reference: string,
    @Arg("center", () => ID, { nullable: true, description: "For which center; the viewer's only one where left out." })
    center: string | null,
  ): Promise<PrespecifiedAnalysis> {
    return prespecifyAnalysis(context, info.schema, {
      ...{ question, arguments: asked, reference, center: center ?? null },
    });
  }

  @Access("portal:read")
  @Mutation(() => PrespecifiedAnalysis, {
    description: "Marks a registered question as withdrawn; it stays listed, and labels no answer from then on.",
  })
  async withdrawPrespecifiedAnalysis(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the registered question." }) id: string,
  ): Promise<PrespecifiedAnalysis> {
    return withdrawPrespecifiedAnalysis(context, id);
  }

  @FieldResolver(() => Center, { description: "The center that registered it." })
  async center(@Ctx() context: PortalContext, @Root() analysis: PrespecifiedAnalysis): Promise<Center> {
    return context.loaders.center.load(analysis.centerId);
  }
}
