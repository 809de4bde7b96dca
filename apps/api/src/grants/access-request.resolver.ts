import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Access, requireViewer } from "#access";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { eventsOfRequest, requestsFor } from "./access-request.sql.ts";
import { AccessRequest, AccessRequestEvent } from "./access-request.type.ts";
import { presentRequest, requestReader } from "./present-access.ts";

/** Requests for access, as the one who asks and the one who decides see them. */
@Resolver(() => AccessRequest)
export class AccessRequestResolver {
  @Access("portal:read")
  @Query(() => [AccessRequest], {
    description: "The viewer's own requests, and those to centers the viewer decides for; newest first.",
  })
  async accessRequests(@Ctx() context: PortalContext): Promise<AccessRequest[]> {
    const viewer = requireViewer(context);
    const rows = await requestsFor(context.db, requestReader(viewer));
    return rows.map((row) => presentRequest(row, viewer));
  }

  @FieldResolver(() => Cohort, { description: "The cohort it is about." })
  async cohort(@Ctx() context: PortalContext, @Root() request: AccessRequest): Promise<Cohort> {
    return context.loaders.cohort.load(request.cohortId);
  }

  @FieldResolver(() => Center, { nullable: true, description: "The center it is asked for; null for a person." })
  async forCenter(@Ctx() context: PortalContext, @Root() request: AccessRequest): Promise<Center | null> {
    return request.askedForCenterId === null ? null : context.loaders.center.load(request.askedForCenterId);
  }

  @FieldResolver(() => [AccessRequestEvent], { description: "Its history, oldest first." })
  async events(@Ctx() context: PortalContext, @Root() request: AccessRequest): Promise<AccessRequestEvent[]> {
    return eventsOfRequest(context.db, request);
  }
}
