import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { Release } from "#releases";
import { AnalysisStanding, type Exploratory, type Prespecified } from "../standing/standing.type.ts";
import { standingOf } from "../standing/standing-of.ts";
import { ExistsOnlyCohort, Note, Provenance } from "./answer-frame.type.ts";
import { competingDefinitionNotes } from "./competing-definitions.ts";

/** The cohort behind an entry of `existsOnly`. */
@Resolver(() => ExistsOnlyCohort)
export class ExistsOnlyCohortResolver {
  @FieldResolver(() => Cohort, { description: "The cohort." })
  async cohort(@Ctx() context: PortalContext, @Root() entry: ExistsOnlyCohort): Promise<Cohort> {
    return context.loaders.cohort.load(entry.cohortId);
  }
}

/** The releases behind an answer, and what a reader must know of it. */
@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => [Release], { description: "The release of each cohort that is exact in the answer." })
  async releases(@Ctx() context: PortalContext, @Root() provenance: Provenance): Promise<Release[]> {
    return Promise.all(provenance.releasesUsed.map((key) => context.loaders.release.load(key)));
  }

  @FieldResolver(() => AnalysisStanding, {
    nullable: true,
    description: "Exploratory or prespecified; null for what only describes: coverage, and the timeline of a case.",
  })
  async standing(
    @Ctx() context: PortalContext,
    @Root() provenance: Provenance,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Exploratory | Prespecified | null> {
    return standingOf(context, provenance, info);
  }

  @FieldResolver(() => [Note], { description: "Remarks and warnings." })
  async notes(@Ctx() context: PortalContext, @Root() provenance: Provenance): Promise<Note[]> {
    const { notes, definitionGround } = provenance;
    return definitionGround ? [...notes, ...(await competingDefinitionNotes(context, definitionGround))] : notes;
  }
}
