import { type Role } from "@nlrp12/domain";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { RoleEnum } from "../schema-parts/enums.ts";
import { Node } from "../schema-parts/node.type.ts";
import type { InvitationState } from "./invitation.sql.ts";
import type { MemberStep } from "./member-rules.ts";

const InvitationStateEnum: Readonly<Record<InvitationState, InvitationState>> = {
  OPEN: "OPEN",
  EXPIRED: "EXPIRED",
  ACCEPTED: "ACCEPTED",
  WITHDRAWN: "WITHDRAWN",
};
registerEnumType(InvitationStateEnum, { name: "InvitationState", description: "Where an invitation is." });

const MemberStepEnum: Readonly<Record<MemberStep, MemberStep>> = { CHANGE_ROLE: "CHANGE_ROLE", END: "END" };
registerEnumType(MemberStepEnum, { name: "MemberStep", description: "What may be done to a membership." });

/** What may be done to an invitation. */
export const InvitationStepEnum = { RESEND: "RESEND", WITHDRAW: "WITHDRAW" } as const;
export type InvitationStep = keyof typeof InvitationStepEnum;
registerEnumType(InvitationStepEnum, { name: "InvitationStep", description: "What may be done to an invitation." });

@ObjectType({ implements: Node, description: "A person in one role of a center, or of the consortium." })
export class Member extends Node {
  centerId: number | null;
  membershipId: number;

  @Field(() => String, { description: "Name." })
  name: string;

  @Field(() => String, { description: "E-mail address." })
  email: string;

  @Field(() => RoleEnum, { description: "The role." })
  role: Role;

  @Field(() => Date, { description: "Since when." })
  since: Date;

  @Field(() => Boolean, { description: "Whether it is the viewer." })
  mine: boolean;

  @Field(() => [MemberStepEnum], { description: "What the viewer may do to it." })
  viewerCan: MemberStep[];
}

@ObjectType({ implements: Node, description: "An invitation of an e-mail address to roles of a center." })
export class Invitation extends Node {
  centerId: number | null;
  invitationId: number;

  @Field(() => String, { description: "Who is invited; only who signs in under this verified address can accept." })
  email: string;

  @Field(() => [RoleEnum], { description: "To which roles." })
  roles: Role[];

  @Field(() => String, { description: "`fr` or `en`." })
  language: string;

  @Field(() => String, { description: "Who invites." })
  inviterName: string;

  @Field(() => Date, { description: "When it was first written." })
  createdAt: Date;

  @Field(() => Date, { description: "Until when its link works." })
  expiresAt: Date;

  @Field(() => InvitationStateEnum, { description: "Where it is." })
  state: InvitationState;

  @Field(() => [InvitationStepEnum], { description: "What the viewer may do to it." })
  viewerCan: InvitationStep[];
}

@ObjectType({ description: "An invitation with its link." })
export class IssuedInvitation {
  @Field(() => Invitation, { description: "The invitation." })
  invitation: Invitation;

  @Field(() => String, { description: "The link; it is in this answer and in the letter, and nowhere else." })
  link: string;
}

@InputType({ description: "Who is invited to what." })
export class InviteMemberInput {
  @Field(() => ID, { nullable: true, description: "The center; left out for the roles of the consortium." })
  center: string | null;

  @Field(() => String, { description: "E-mail address, as the person's institution knows it." })
  email: string;

  @Field(() => [RoleEnum], { description: "The roles." })
  roles: Role[];

  @Field(() => String, { defaultValue: "fr", description: "Language of the letter, `fr` or `en`." })
  language: string;

  @Field(() => Int, { defaultValue: 14, description: "Days until the link ends, 30 at most." })
  expiresInDays: number;
}
