import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** What a checksum is made anew from. */
export const VerificationBasisEnum = { HASHES: "HASHES", ROWS: "ROWS" } as const;
/** What a checksum is made anew from. */
export type VerificationBasis = keyof typeof VerificationBasisEnum;
registerEnumType(VerificationBasisEnum, {
  name: "VerificationBasis",
  description: "What the checksum of a release is made anew from.",
  valuesConfig: {
    HASHES: { description: "The stored hashes of its case versions: quick, and blind to a row changed beside them." },
    ROWS: { description: "Every row of its cases, from which the hash of each is made first." },
  },
});

@ObjectType({ description: "Whether the checksum of a release still comes out of what is stored of it." })
export class ReleaseVerification {
  @Field(() => VerificationBasisEnum, { description: "What was checked: the stored hashes, or the rows." })
  basis: VerificationBasis;

  @Field(() => Boolean, {
    description: "The hashes of its case versions, with those kept of versions withdrawn since, give its checksum.",
  })
  verified: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "Case versions whose rows do not give the hash stored of them; null where the rows were not read.",
  })
  differingCases: number | null;

  @Field(() => Int, { description: "Case versions it holds." })
  cases: number;

  @Field(() => Int, { description: "Case versions that left by withdrawal; of each only a salted hash is kept." })
  withdrawnCases: number;

  @Field(() => Date, { description: "When this was computed." })
  checkedAt: Date;
}
