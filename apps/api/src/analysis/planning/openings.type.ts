import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

const TABLE_STATUSES = { PUBLISHED: "PUBLISHED", KEPT: "KEPT", WITHHELD: "WITHHELD" } as const;
const REFUSAL_CAUSES = { SIZE: "SIZE", AUDIT: "AUDIT", REMAINDER: "REMAINDER" } as const;
registerEnumType(TABLE_STATUSES, { name: "TableStatus", description: "What becomes of a table at an opening." });
registerEnumType(REFUSAL_CAUSES, {
  name: "RefusalCause",
  description: "Why a table is not published: too few persons, too much learnt, or a small group that could be solved.",
});

@ObjectType({ description: "One table of a planned opening; no person and no number of persons." })
export class OpeningTable {
  @Field(() => String, { description: "The variable family, such as `response:clinician@1`." })
  family: string;

  @Field(() => String, { description: "What is said of it, such as `LEVELS`." })
  statistic: string;

  @Field(() => String, { nullable: true, description: "Phase or window, where the family has any." })
  phase: string | null;

  @Field(() => String, { nullable: true, description: "Comparability class of raw levels." })
  comparabilityClass: string | null;

  @Field(() => [String], { description: "None for the total, one or two dimensions of the menu." })
  dimensions: string[];

  @Field(() => TABLE_STATUSES, { description: "What would become of it." })
  status: keyof typeof TABLE_STATUSES;

  @Field(() => REFUSAL_CAUSES, { nullable: true, description: "Why it would not be published anew." })
  cause: keyof typeof REFUSAL_CAUSES | null;
}

@ObjectType({ description: "How many tables of one family and size an opening publishes and withholds, by cause." })
export class OpeningCount {
  @Field(() => String, { description: "The variable family." })
  family: string;

  @Field(() => Int, { description: "0 totals, 1 one-way, 2 two-way." })
  dimensions: number;

  @Field(() => Int, { description: "Published at the opening." })
  published: number;

  @Field(() => Int, { description: "Older answers stand." })
  kept: number;

  @Field(() => Int, { description: "Withheld: too few persons." })
  tooFew: number;

  @Field(() => Int, { description: "Withheld: the audit's limit." })
  audit: number;

  @Field(() => Int, { description: "Withheld: a small group could be solved." })
  remainder: number;
}

@ObjectType({ description: "The next opening." })
export class PlannedOpening {
  @Field(() => String, { description: "Its date, such as `2027-01-15`." })
  date: string;

  @Field(() => String, { description: "Who planned it." })
  plannedBy: string;

  @Field(() => Date, { nullable: true, description: "When its preview was made; null while a job is at it." })
  previewedAt: Date | null;
}

@ObjectType({ description: "The last opening, as everyone may know it." })
export class HeldOpening {
  @Field(() => Int, { description: "Its number." })
  number: number;

  @Field(() => String, { description: "Its date." })
  date: string;

  @Field(() => Int, {
    nullable: true,
    description: "Persons of the block, to the nearest 5; null where it is too small.",
  })
  persons: number | null;

  @Field(() => Int, { description: "Centers that contribute to the block." })
  centers: number;

  @Field(() => Float, { nullable: true, description: "Largest figure learnt in its audit, 0 to 1." })
  mostLearnt: number | null;

  @Field(() => [OpeningCount], { description: "What it published and withheld." })
  tables: OpeningCount[];
}

@ObjectType({ description: "One number of the policy, by the name it has in the engine." })
export class PolicyParameter {
  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => Float, { description: "Its value." })
  value: number;
}

@ObjectType({ description: "The disclosure policy in force and this installation's own figures." })
export class DisclosurePolicy {
  @Field(() => String, { description: "Its name, as every protected answer carries it." })
  name: string;

  @Field(() => Int, { description: "Its version." })
  version: number;

  @Field(() => [PolicyParameter], { description: "All of its numbers." })
  parameters: PolicyParameter[];

  @Field(() => HeldOpening, { nullable: true, description: "The last opening; null before the first." })
  lastOpening: HeldOpening | null;

  @Field(() => PlannedOpening, { nullable: true, description: "The next opening; null when none is planned." })
  nextOpening: PlannedOpening | null;

  @Field(() => String, { description: "The earliest date an opening may be planned for: at most two in any year." })
  earliestOpening: string;

  @Field(() => Boolean, { description: "Whether the viewer plans openings." })
  viewerPlans: boolean;
}
