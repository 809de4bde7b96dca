import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Access } from "#access";
import { CaseFilter, CaseReference } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope } from "../../schema-parts/asked-scope.type.ts";
import { selectsField } from "../../schema-parts/selected-field.ts";
import { anakinraResponse } from "./anakinra-response.ts";
import { AnakinraResponseAnswer, ResponseMember } from "./anakinra-response.type.ts";
import { type ResponseDimension, ResponseDimensionEnum } from "./anakinra-response-dimension.ts";

/** Who responds to anakinra. */
@Resolver(() => ResponseMember)
export class AnakinraResponseResolver {
  @Access("portal:read")
  @Query(() => AnakinraResponseAnswer, {
    description: "Response classes and rates under anakinra: exact, protected, and what merely exists.",
  })
  async anakinraResponse(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Code of a response definition, which is used in its newest version.",
    })
    definition: string,
    @Arg("compareWith", () => String, {
      nullable: true,
      description: "Code of another one, to see who changes class.",
    })
    compareWith: string | null,
    @Arg("by", () => [ResponseDimensionEnum], { nullable: true, description: "Group cells by these dimensions." })
    by: ResponseDimension[] | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<AnakinraResponseAnswer> {
    return anakinraResponse(context, {
      ...{ definition, compareWith, by, filter, ...scope },
      tellsCompeting: selectsField(info, ["provenance", "notes"]),
    });
  }

  @FieldResolver(() => CaseReference, { description: "Which case stands for the person." })
  async case(@Ctx() context: PortalContext, @Root() member: ResponseMember): Promise<CaseReference> {
    return context.loaders.caseReference.load(member);
  }
}
