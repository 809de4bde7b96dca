import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Access } from "#access";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { centerStandings } from "./center-standing.sql.ts";

@ObjectType({ description: "How a center stands, for who coordinates: its people, and nothing of its cases." })
export class CenterStanding {
  centerId: number;

  @Field(() => Int, { description: "People with a role there now." })
  people: number;

  @Field(() => Int, { description: "Stewards among them; without one the coordinator invites the first." })
  stewards: number;

  @Field(() => Int, { description: "Open invitations." })
  invitations: number;

  @Field(() => Int, { description: "Cohorts it owns, as everybody sees them." })
  cohorts: number;
}

/** The centers as who coordinates sees them. */
@Resolver(() => CenterStanding)
export class CenterStandingResolver {
  @Access("center:manage")
  @Query(() => [CenterStanding], { description: "How every center stands: people, invitations, cohorts; no cases." })
  async centerStandings(@Ctx() context: PortalContext): Promise<CenterStanding[]> {
    return centerStandings(context.db);
  }

  @FieldResolver(() => Center, { description: "The center." })
  async center(@Ctx() context: PortalContext, @Root() standing: CenterStanding): Promise<Center> {
    return context.loaders.center.load(standing.centerId);
  }
}
