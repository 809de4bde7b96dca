import { ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { Conflict, NotFound } from "#errors";
import { soleKeyOf } from "#node-id";
import { checkCohortInput, checkSlug } from "./checked-cohort-input.ts";
import { cohortsByIds } from "./cohort.sql.ts";
import { Cohort } from "./cohort.type.ts";
import { CohortInput, CreateCohortInput } from "./cohort-input.type.ts";
import { presentCohort } from "./present-cohort.ts";
import { changeCohort, insertCohort } from "./write-cohort.sql.ts";

/** How a cohort comes to be and changes what it says of itself. */
@Resolver()
export class WriteCohortResolver {
  @Access("cohort:create")
  @Mutation(() => Cohort, { description: "Creates a cohort of a center; cases come with its first release." })
  async createCohort(
    @Ctx() context: PortalContext,
    @Arg("input", () => CreateCohortInput, { description: "What it is." }) input: CreateCohortInput,
  ): Promise<Cohort> {
    const centerId = soleKeyOf("Center", input.center);
    const { facts } = requireActionIn(context, "cohort:create", centerId);
    const cohort = { ...checkCohortInput(input), centerId, slug: checkSlug(input.slug) };
    const cohortId = await context.db.write(async (tx) => {
      const made = await insertCohort(tx, cohort);
      if (made === null) {
        throw new Conflict({
          en: "The center already has a cohort of this short name; choose another.",
          fr: "Le centre a déjà une cohorte de ce nom court ; choisissez-en un autre.",
        });
      }
      await recordEffect(tx, {
        centerId,
        ...doneBy(facts),
        action: "COHORT_CREATED",
        object: ledgerObject("cohort", made),
        outcome: "DONE",
      });
      return made;
    });
    return storedCohort(context, cohortId);
  }

  @Access("cohort:update")
  @Mutation(() => Cohort, { description: "Changes what a cohort says of itself, its terms and what it contributes." })
  async updateCohort(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "The cohort." }) id: string,
    @Arg("input", () => CohortInput, { description: "What it shall be; everything is replaced." }) input: CohortInput,
  ): Promise<Cohort> {
    const cohortId = soleKeyOf("Cohort", id);
    const known = requireViewer(context).facts.cohorts.find((cohort) => cohort.cohortId === cohortId);
    if (!known) throw new NotFound();
    const { facts } = requireActionIn(context, "cohort:update", known.centerId);
    const cohort = { ...checkCohortInput(input), centerId: known.centerId, cohortId };
    await context.db.write(async (tx) => {
      await changeCohort(tx, cohort);
      await recordEffect(tx, {
        centerId: known.centerId,
        ...doneBy(facts),
        action: "COHORT_CHANGED",
        object: ledgerObject("cohort", cohortId),
        outcome: "DONE",
      });
    });
    return storedCohort(context, cohortId);
  }
}

async function storedCohort(context: PortalContext, cohortId: number): Promise<Cohort> {
  const [row] = await cohortsByIds(context.db, [cohortId]);
  if (!row) throw new NotFound();
  return presentCohort(row);
}
