import type { FieldGroup } from "@nlrp12/domain";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { Access, scopeOf } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { keyOf, nodeId } from "#node-id";
import { AskedReleases } from "../schema-parts/asked-scope.type.ts";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { selectsField } from "../schema-parts/selected-field.ts";
import { type CasePlace, caseOfScope, casesPage } from "./case.sql.ts";
import { Case } from "./case.type.ts";
import { CaseFilter } from "./case-filter.type.ts";
import { checkCaseFilter, filterNeeds } from "./checked-case-filter.ts";
import { presentCase } from "./present-case.ts";

const CaseConnection = connectionOf(() => Case, "Case");

/** Before the first case of every list. */
const FIRST_PLACE: CasePlace = [0, 0, 0];

/** Which cases the viewer may read row by row. */
@Resolver(() => Case)
export class CaseResolver {
  @Access("portal:read")
  @Query(() => CaseConnection, {
    description:
      "Cases of the cohorts whose rows the viewer may read in the CLINICAL group (and GENOTYPE, when filtered by variant group), by center, cohort and case.",
  })
  async cases(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Which cases." }) filter: CaseFilter | null,
    @Arg("cohorts", () => [ID], { nullable: true, description: "Only of these cohorts." }) cohorts: string[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
    @Args(() => AskedReleases) releases: AskedReleases,
  ): Promise<Page<Case>> {
    const limit = pageSize(first ?? 50);
    const place = readCursor(after, "number", "number", "number") ?? FIRST_PLACE;
    const asked = checkCaseFilter(filter);
    const needs = new Set<FieldGroup>(["CLINICAL", ...filterNeeds(asked)]);
    const scope = await scopeOf(context, { cohorts, ...releases, needs: [...needs] });
    const { rows, total } = await casesPage(context.db, scope, {
      filter: asked,
      after: place,
      limit: limit + 1,
      count: selectsField(info, ["totalCount"]),
    });
    return pageOf(rows.map(presentCase), {
      first: limit,
      // Not counted means not asked for, so nothing reads it.
      totalCount: total ?? 0,
      keyOf: ({ ref }) => [ref.centerId, ref.cohortId, ref.caseId],
    });
  }

  @Access("portal:read")
  @Query(() => Case, {
    description: "One case, in the release in force; a case the viewer may not read does not exist.",
  })
  async case(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Arg("asOf", () => Date, { nullable: true, description: "In the last release published by then." })
    asOf: Date | null,
    @Arg("releases", () => [ID], { nullable: true, description: "In the one of these that is of its cohort." })
    releases: string[] | null,
  ): Promise<Case> {
    const [cohortId, caseId] = keyOf("Case", id, 2);
    if (cohortId === undefined || caseId === undefined) throw new NotFound();
    const cohorts = [nodeId("Cohort", cohortId)];
    const scope = await scopeOf(context, { cohorts, asOf, releases, needs: ["CLINICAL"] });
    const row = await caseOfScope(context.db, scope, { cohortId, caseId });
    if (!row) throw new NotFound();
    return presentCase(row);
  }
}
