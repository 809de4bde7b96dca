import { RELEASE_WITHDRAWAL_REASONS, type ReleaseWithdrawalReason } from "@nlrp12/domain";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../schema-parts/node.type.ts";

@ObjectType({ description: "How a release differs from the one before it, in cases." })
export class ReleaseChanges {
  @Field(() => Int, { description: "Cases the release before did not hold." })
  added: number;

  @Field(() => Int, { description: "Cases it held with other content." })
  changed: number;

  @Field(() => Int, { description: "Cases it held just so." })
  unchanged: number;

  @Field(() => Int, { description: "Cases taken out." })
  removed: number;
}

/** The reasons a release is withdrawn for, as a GraphQL enum. */
export const ReleaseWithdrawalReasonEnum = Object.fromEntries(
  RELEASE_WITHDRAWAL_REASONS.map((reason) => [reason, reason]),
) as Record<ReleaseWithdrawalReason, ReleaseWithdrawalReason>;
registerEnumType(ReleaseWithdrawalReasonEnum, {
  name: "ReleaseWithdrawalReason",
  description: "Why a release was withdrawn; MISTAKE is also the undo of a publication.",
});

@ObjectType({ description: "That a release was withdrawn: it stays listed and cited, and no question reads it." })
export class ReleaseWithdrawal {
  @Field(() => Date, { description: "When." })
  withdrawnAt: Date;

  @Field(() => ReleaseWithdrawalReasonEnum, { description: "Why." })
  reason: ReleaseWithdrawalReason;

  @Field(() => String, { nullable: true, description: "What its data manager says of it, shown to every member." })
  note: string | null;
}

@ObjectType({
  implements: Node,
  description: "An immutable, numbered state of a cohort with a checksum; answers name the releases they used.",
})
export class Release extends Node {
  centerId: number;
  cohortId: number;

  @Field(() => Int, { description: "Its number in the cohort, from 1; never given twice." })
  number: number;

  @Field(() => Date, { description: "When it was published." })
  publishedAt: Date;

  @Field(() => String, { description: "SHA-256 over the sorted, salted hashes of its cases, in hexadecimal." })
  checksum: string;

  @Field(() => String, { nullable: true, description: "What its data manager says of it." })
  note: string | null;

  @Field(() => ReleaseWithdrawal, { nullable: true, description: "Null while it stands." })
  withdrawal: ReleaseWithdrawal | null;
}
