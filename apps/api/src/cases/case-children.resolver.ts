import type { FieldGroup } from "@nlrp12/domain";
import { reaches } from "@nlrp12/domain";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { requireViewer } from "#access";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { type Withheld, withheldBecause } from "../schema-parts/count-value.type.ts";
import { Case } from "./case.type.ts";
import { Assessment, PhenotypicFeature, TreatmentCourse } from "./clinical.type.ts";
import { CaseKindred, CaseVariants, NoKindred, VariantList } from "./genotype.type.ts";
import { CaseSamples, Measurement, Sample, SampleList } from "./sample.type.ts";

/** What stands for a field group the viewer holds below RECORD in the case's cohort; null when it may be read. */
function withheldGroup(context: PortalContext, cohortId: number, group: FieldGroup): Withheld | null {
  const levels = requireViewer(context).levelsOf(cohortId);
  return reaches(levels[group], "RECORD") ? null : withheldBecause("FIELD_GROUP_NOT_GRANTED");
}

/** What hangs on a case; each field is one statement for all cases of a page. */
@Resolver(() => Case)
export class CaseChildrenResolver {
  @FieldResolver(() => Cohort, { description: "The cohort it belongs to." })
  async cohort(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<Cohort> {
    return context.loaders.cohort.load(ref.cohortId);
  }

  @FieldResolver(() => [PhenotypicFeature], { description: "Phenotypic features, present and excluded." })
  async features(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<PhenotypicFeature[]> {
    return context.loaders.caseFeatures.load(ref);
  }

  @FieldResolver(() => [TreatmentCourse], { description: "Treatment courses by start day." })
  async courses(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<TreatmentCourse[]> {
    return context.loaders.caseCourses.load(ref);
  }

  @FieldResolver(() => [Assessment], { description: "Clinical assessments by day." })
  async assessments(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<Assessment[]> {
    return context.loaders.caseAssessments.load(ref);
  }

  @FieldResolver(() => CaseSamples, { description: "Samples by time, with their measurements; needs CYTOKINE." })
  async samples(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<typeof CaseSamples> {
    const withheld = withheldGroup(context, ref.cohortId, "CYTOKINE");
    if (withheld) return withheld;
    return Object.assign(new SampleList(), { items: await context.loaders.caseSamples.load(ref) });
  }

  @FieldResolver(() => CaseVariants, { description: "Variants of NLRP12; needs GENOTYPE." })
  async variants(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<typeof CaseVariants> {
    const withheld = withheldGroup(context, ref.cohortId, "GENOTYPE");
    if (withheld) return withheld;
    return Object.assign(new VariantList(), { items: await context.loaders.caseVariants.load(ref) });
  }

  @FieldResolver(() => CaseKindred, { description: "The family, where one is reported; needs GENOTYPE." })
  async kindred(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<typeof CaseKindred> {
    const withheld = withheldGroup(context, ref.cohortId, "GENOTYPE");
    if (withheld) return withheld;
    const kindred = await context.loaders.caseKindred.load(ref);
    return kindred ?? Object.assign(new NoKindred(), { reported: false });
  }
}

/** What hangs on a sample, which only readers of its group are given. */
@Resolver(() => Sample)
export class SampleResolver {
  @FieldResolver(() => [Measurement], { description: "What was measured in it, by analyte and replicate." })
  async measurements(@Ctx() context: PortalContext, @Root() sample: Sample): Promise<Measurement[]> {
    const ofCase = await context.loaders.caseMeasurements.load(sample.ref);
    return ofCase.get(sample.sampleNo) ?? [];
  }
}
