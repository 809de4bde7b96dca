import type { GraphQLResolveInfo } from "graphql";
import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import type { PortalContext } from "#context";
import { keepAnswer } from "./keep-answer.ts";
import { keptAnswer } from "./kept-answer.ts";
import { AnswerByHash, type AnswerGone, KeptAnswer } from "./kept-answer.type.ts";

/** Answers that can be had again as they were. */
@Resolver(() => KeptAnswer)
export class KeptAnswerResolver {
  @Access("portal:read")
  @Query(() => AnswerByHash, {
    description: "A kept answer, while the viewer's rights cover every cohort it was made from.",
  })
  async answer(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("hash", () => String, { description: "The hash of its provenance." }) hash: string,
  ): Promise<KeptAnswer | AnswerGone> {
    return keptAnswer(context, info.schema, hash);
  }

  @Access("portal:read")
  @Mutation(() => AnswerByHash, {
    description: "Asks a question and keeps its answer under its hash, so that its permanent link shows just that.",
  })
  async saveView(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("question", () => String, { description: "The root field, such as `cytokineSummary`." }) question: string,
    @Arg("arguments", () => GraphQLJSONObject, { description: "Its arguments, by name." })
    asked: Record<string, unknown>,
  ): Promise<KeptAnswer | AnswerGone> {
    return keepAnswer(context, info.schema, { question, arguments: asked });
  }
}
