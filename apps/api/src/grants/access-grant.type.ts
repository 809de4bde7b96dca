import type { FieldGroup, Level } from "@nlrp12/domain";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { FieldGroupEnum, LevelEnum } from "../schema-parts/enums.ts";
import { Node } from "../schema-parts/node.type.ts";
import type { GrantState } from "./access-grant.sql.ts";

const GrantStateEnum: Readonly<Record<GrantState, GrantState>> = {
  IN_FORCE: "IN_FORCE",
  NOT_YET: "NOT_YET",
  ENDED: "ENDED",
  REVOKED: "REVOKED",
  TERMS_CHANGED: "TERMS_CHANGED",
};
registerEnumType(GrantStateEnum, {
  name: "AccessGrantState",
  description: "Whether a grant counts now; TERMS_CHANGED: the cohort carries a data-use term that was not accepted.",
});

@ObjectType({ implements: Node, description: "A level on one field group of a cohort, given until an end date." })
export class AccessGrant extends Node {
  centerId: number;
  cohortId: number;
  granteeCenterId: number | null;

  @Field(() => String, { nullable: true, description: "The person who holds it; null when a center does." })
  granteeName: string | null;

  @Field(() => FieldGroupEnum, { description: "On which field group." })
  fieldGroup: FieldGroup;

  @Field(() => LevelEnum, { description: "RECORD or EXPORT." })
  level: Level;

  @Field(() => String, { description: "What for." })
  purpose: string;

  @Field(() => [String], { description: "Data-use terms that were accepted, as DUO codes." })
  acceptedTerms: string[];

  @Field(() => Date, { description: "From when." })
  startsAt: Date;

  @Field(() => Date, { description: "Until when." })
  endsAt: Date;

  @Field(() => Date, { nullable: true, description: "When it was revoked." })
  revokedAt: Date | null;

  @Field(() => String, { description: "Who gave it." })
  approverName: string;

  @Field(() => GrantStateEnum, { description: "Whether it counts now." })
  state: GrantState;

  @Field(() => Boolean, { description: "Whether the viewer may revoke it." })
  viewerCanRevoke: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may give it a later end." })
  viewerCanExtend: boolean;

  @Field(() => Boolean, { description: "Whether the viewer holds it and may ask its owner to renew it." })
  viewerCanAskRenewal: boolean;
}

@InputType({ description: "A grant without a request before it." })
export class GrantAccessInput {
  @Field(() => ID, { description: "Global id of the cohort." })
  cohort: string;

  @Field(() => String, { nullable: true, description: "E-mail address of the person who gets it." })
  email: string | null;

  @Field(() => ID, { nullable: true, description: "The center whose members get it; instead of a person." })
  center: string | null;

  @Field(() => [FieldGroupEnum], { description: "On which field groups." })
  fieldGroups: FieldGroup[];

  @Field(() => LevelEnum, { description: "RECORD or EXPORT." })
  level: Level;

  @Field(() => String, { description: "What for." })
  purpose: string;

  @Field(() => Date, { description: "Until when; within two years." })
  endsAt: Date;
}
