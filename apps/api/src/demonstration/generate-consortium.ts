import { DEMONSTRATION_ACCESS_REQUESTS } from "./access-requests.ts";
import type { CohortDescription } from "./cohort-description.ts";
import { COHORT_DESCRIPTIONS } from "./cohort-description.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { COHORT_PLANS } from "./cohort-plan.ts";
import type { DemonstrationCohort, DemonstrationConsortium } from "./demonstration-consortium.ts";
import { firstReleaseOf } from "./first-release.ts";
import { DEMONSTRATION_GRANTS } from "./grants.ts";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_CENTERS } from "./people.ts";
import { PUBLISHED_CASES, PUBLISHED_CITATIONS } from "./published-cases.ts";
import { randomStream } from "./random-stream.ts";
import { syntheticCohort } from "./synthetic-cohort.ts";

function descriptionOf(slug: string): CohortDescription {
  const description = COHORT_DESCRIPTIONS[slug];
  if (!description) throw new RangeError(`no description of cohort ${slug}`);
  return description;
}

function cohortOf(plan: CohortPlan, seed: number): DemonstrationCohort {
  const { file, truth } = syntheticCohort(plan, seed);
  return {
    ...descriptionOf(plan.slug),
    slug: plan.slug,
    center: plan.center,
    synthetic: true,
    literature: false,
    declaredAnalytes: plan.analytes,
    releases: [firstReleaseOf(file, randomStream(seed, `${plan.slug}/first-release`)), file],
    citations: {},
    truth,
  };
}

const publishedCohort: DemonstrationCohort = {
  ...descriptionOf("published-cases"),
  slug: "published-cases",
  center: "inserm",
  synthetic: false,
  literature: true,
  declaredAnalytes: [],
  releases: [PUBLISHED_CASES],
  citations: PUBLISHED_CITATIONS,
  truth: null,
};

/**
 * The demonstration consortium of a seed: four centers, their people, six synthetic cohorts in two releases each, the
 * published cases, and the grants between centers with the requests for more. The same seed gives the same consortium, byte for byte.
 */
export function generateConsortium({ seed }: { readonly seed: number }): DemonstrationConsortium {
  return {
    seed,
    centers: DEMONSTRATION_CENTERS,
    accounts: DEMONSTRATION_ACCOUNTS,
    cohorts: [...COHORT_PLANS.map((plan) => cohortOf(plan, seed)), publishedCohort],
    grants: DEMONSTRATION_GRANTS,
    accessRequests: DEMONSTRATION_ACCESS_REQUESTS,
  };
}
