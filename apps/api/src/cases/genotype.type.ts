import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { Withheld } from "../schema-parts/count-value.type.ts";

@ObjectType({ simpleResolvers: true, description: "A variant of NLRP12 as reported and as HGVS on NM_144687.4." })
export class Variant {
  @Field(() => String, { description: "As the report writes it." })
  reported: string;

  @Field(() => String, { nullable: true, description: "HGVS, coding DNA." })
  hgvsC: string | null;

  @Field(() => String, { nullable: true, description: "HGVS, protein." })
  hgvsP: string | null;

  @Field(() => String, { description: "HETEROZYGOUS, HOMOZYGOUS, COMPOUND_HETEROZYGOUS, MOSAIC or UNKNOWN." })
  zygosity: string;

  @Field(() => String, { nullable: true, description: "ACMG/AMP class." })
  classification: string | null;
}

@ObjectType({ description: "The variants of a case the viewer may read; empty when none is reported." })
export class VariantList {
  @Field(() => [Variant], { description: "The variants." })
  items: Variant[];
}

@ObjectType({ description: "The family of a case; its members are not independent." })
export class Kindred {
  @Field(() => String, { description: "The code its center gave the family." })
  label: string;

  @Field(() => Int, { description: "Cases of the same release that belong to it, this one among them." })
  members: number;

  @Field(() => Boolean, { nullable: true, description: "Whether this case is the index member." })
  indexMember: boolean | null;
}

@ObjectType({ description: "No family is reported for the case." })
export class NoKindred {
  @Field(() => Boolean, { description: "Always false." })
  reported: boolean;
}

/** The variants of a case, or why they are not shown. */
export const CaseVariants = createUnionType({
  name: "CaseVariants",
  description: "The variants of a case, or why they are not shown.",
  types: () => [VariantList, Withheld] as const,
  resolveType: (value) => value.constructor as typeof VariantList | typeof Withheld,
});

/** The family of a case, that none is reported, or why it is not shown. */
export const CaseKindred = createUnionType({
  name: "CaseKindred",
  description: "The family of a case, that none is reported, or why it is not shown.",
  types: () => [Kindred, NoKindred, Withheld] as const,
  resolveType: (value) => value.constructor as typeof Kindred | typeof NoKindred | typeof Withheld,
});
