import { Field, ObjectType, registerEnumType } from "type-graphql";

/** Where an agreement is. */
export const AGREEMENT_STATES = { ASKED: "ASKED", AGREED: "AGREED", REFUSED: "REFUSED" } as const;
export type AgreementState = keyof typeof AGREEMENT_STATES;
registerEnumType(AGREEMENT_STATES, { name: "AgreementState", description: "What another contributing center says." });

@ObjectType({
  description: "What another contributing center says of a request by which much of its own could be learnt.",
})
export class AccessAgreement {
  ofCenter: number;

  @Field(() => AGREEMENT_STATES, { description: "Asked, agreed or refused." })
  state: AgreementState;

  @Field(() => Date, { nullable: true, description: "When it was decided." })
  decidedAt: Date | null;

  @Field(() => Boolean, { description: "Whether the viewer may decide it for that center." })
  viewerDecides: boolean;
}
