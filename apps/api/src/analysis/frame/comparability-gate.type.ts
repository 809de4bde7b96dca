import { Field, Int, ObjectType } from "type-graphql";
import { Center } from "#centers";

@ObjectType({ description: "A class of assay and culture within which raw levels may be pooled." })
export class ComparabilityClass {
  @Field(() => String, { description: "Stable key of the class." })
  key: string;

  @Field(() => String, { description: "Platform of the assay." })
  platform: string;

  @Field(() => String, { nullable: true, description: "Kit." })
  kit: string | null;

  @Field(() => [Center], { description: "Centers with values in it." })
  centers: Center[];

  @Field(() => Int, { description: "Persons with values in it." })
  cases: number;
}

@ObjectType({ description: "A center whose values of one class stay out of the ratios to controls." })
export class CenterLeftOut {
  @Field(() => Center, { description: "The center." })
  center: Center;

  @Field(() => String, { description: "Key of the comparability class that has too few controls there." })
  comparabilityClass: string;

  @Field(() => String, { description: "Such as NO_SAME_CENTER_CONTROLS." })
  reason: string;

  @Field(() => Int, { description: "Its patients in the answer, of that class." })
  cases: number;

  @Field(() => Int, { description: "Its usable controls, of that class." })
  controls: number;
}

@ObjectType({ description: "The comparability gate's decision on this answer." })
export class ComparabilityGate {
  @Field(() => Boolean, { description: "Whether raw levels were pooled over centers." })
  pooled: boolean;

  @Field(() => [ComparabilityClass], { description: "The classes the values belong to, largest first." })
  classes: ComparabilityClass[];

  @Field(() => [CenterLeftOut], { description: "Centers, class by class, without a denominator of their own." })
  leftOut: CenterLeftOut[];
}
