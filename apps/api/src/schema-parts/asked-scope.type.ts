import { ArgsType, Field, ID } from "type-graphql";

/** Of which state a question asks each cohort; nothing stands here for what was left out. */
@ArgsType()
export class AskedReleases {
  @Field(() => Date, { nullable: true, description: "Each cohort's last release published by then." })
  asOf: Date | null;

  @Field(() => [ID], { nullable: true, description: "Pins these releases." })
  releases: string[] | null;
}

/** And of which cohorts. */
@ArgsType()
export class AskedScope extends AskedReleases {
  @Field(() => [ID], { nullable: true, description: "Only these cohorts in the exact part." })
  cohorts: string[] | null;
}

/** What a question is asked of when nothing is said: every cohort in its newest release. */
export const WHOLE_SCOPE = { cohorts: null, asOf: null, releases: null } as const;
