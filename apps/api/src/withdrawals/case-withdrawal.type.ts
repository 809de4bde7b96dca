import { CASE_WITHDRAWAL_REASONS, type CaseWithdrawalReason } from "@nlrp12/domain";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { LocalizedText } from "../schema-parts/localized-text.type.ts";

/** The reasons a case is withdrawn for, as a GraphQL enum. */
export const CaseWithdrawalReasonEnum = Object.fromEntries(
  CASE_WITHDRAWAL_REASONS.map((reason) => [reason, reason]),
) as Record<CaseWithdrawalReason, CaseWithdrawalReason>;
registerEnumType(CaseWithdrawalReasonEnum, {
  name: "CaseWithdrawalReason",
  description: "Why a person's case leaves for good.",
});

@ObjectType({ description: "That a case is gone, and from where; it names no case." })
export class CaseWithdrawal {
  cohortIds: readonly number[];

  @Field(() => Int, { description: "Releases it was taken out of, over all its cohorts." })
  releases: number;

  @Field(() => Int, { description: "Versions of it that were deleted." })
  versions: number;

  @Field(() => LocalizedText, { description: "What stands until the next opening, and what does not come back." })
  consequence: LocalizedText;
}
