import type { FieldGroup } from "@nlrp12/domain";
import { Field, ID, ObjectType } from "type-graphql";
import type { CohortScope, ReleaseInForce } from "#access";
import { FieldGroupEnum, type WithheldReason, WithheldReasonEnum } from "../../schema-parts/enums.ts";
import { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { RestsOnDefinition } from "./competing-definitions.ts";

@ObjectType({ description: "One category of one dimension a cell is grouped by." })
export class DimensionValue {
  @Field(() => String, { description: "The dimension, such as `SEX`." })
  dimension: string;

  @Field(() => String, { description: "Its category; merged categories are joined by `+`." })
  category: string;

  @Field(() => LocalizedText, { description: "The category in words." })
  label: LocalizedText;
}

@ObjectType({ description: "A cohort that has no number in an answer, with the reason." })
export class ExistsOnlyCohort {
  cohortId: number;

  @Field(() => WithheldReasonEnum, { description: "Why." })
  reason: WithheldReason;
}

@ObjectType({ description: "Cohorts that merely exist, as far as this answer goes." })
export class ExistsOnly {
  @Field(() => [ExistsOnlyCohort], { description: "Each with its reason." })
  cohorts: ExistsOnlyCohort[];
}

@ObjectType({ description: "A typed remark or warning; its parameters are names and counts, never a patient's value." })
export class Note {
  @Field(() => String, { description: "Stable code, such as `BATCH_CONFOUNDED`." })
  code: string;

  @Field(() => String, { description: "`INFO` or `WARNING`." })
  severity: string;

  @Field(() => LocalizedText, { description: "The remark in words." })
  text: LocalizedText;
}

@ObjectType({ description: "A field group that an answer rests on in some of its cohorts." })
export class AlsoRead {
  @Field(() => FieldGroupEnum, { description: "The field group." })
  fieldGroup: FieldGroup;

  @Field(() => [ID], { description: "Global ids of the exact cohorts whose rows of it were read." })
  cohorts: string[];
}

@ObjectType({ description: "Where an answer comes from, and how it is had again." })
export class Provenance {
  releasesUsed: readonly ReleaseInForce[];
  /** When the opening of its protected part was held. */
  openedAt: Date | null;
  /** What other definitions are looked up for; null where the answer rests on none. */
  definitionGround: (RestsOnDefinition & { readonly scope: CohortScope }) | null;

  @Field(() => String, { description: "SHA-256 of question, releases, definitions and policy; the same for the same." })
  hash: string;

  @Field(() => [FieldGroupEnum], { description: "Field groups it read of every exact cohort." })
  needs: FieldGroup[];

  @Field(() => [AlsoRead], {
    description:
      "What it read besides, where its asker may: another answer, under another hash, is given to who may not.",
  })
  alsoRead: AlsoRead[];

  @Field(() => String, {
    nullable: true,
    description:
      "Address in the portal that shows this answer with its releases pinned; null where no page asks just this.",
  })
  link: string | null;

  @Field(() => [String], { description: "Definitions and parameters the answer rests on." })
  definitions: string[];

  @Field(() => Date, { description: "When it was computed." })
  computedAt: Date;

  @Field(() => String, { description: "The disclosure policy of its protected part." })
  policy: string;

  @Field(() => [Note], { description: "Remarks and warnings." })
  notes: Note[];
}
