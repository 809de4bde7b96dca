import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Whether the checksum of a release still comes out of what is stored of it." })
export class ReleaseVerification {
  @Field(() => Boolean, {
    description: "The hashes of its case versions, with those kept of versions withdrawn since, give its checksum.",
  })
  verified: boolean;

  @Field(() => Int, { description: "Case versions it holds." })
  cases: number;

  @Field(() => Int, { description: "Case versions that left by withdrawal; of each only a salted hash is kept." })
  withdrawnCases: number;

  @Field(() => Date, { description: "When this was computed." })
  checkedAt: Date;
}
