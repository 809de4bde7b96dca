import type { FieldGroup, Level } from "@nlrp12/domain";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { FieldGroupEnum, LevelEnum } from "../schema-parts/enums.ts";
import { Node } from "../schema-parts/node.type.ts";
import {
  ACCESS_REQUEST_STATES,
  ACCESS_REQUEST_STEPS,
  type AccessRequestState,
  type AccessRequestStep,
} from "./access-request-state.ts";

const namesOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
const AccessRequestStateEnum = namesOf(ACCESS_REQUEST_STATES);
const AccessRequestStepEnum = namesOf(ACCESS_REQUEST_STEPS);
registerEnumType(AccessRequestStateEnum, { name: "AccessRequestState", description: "Where a request for access is." });
registerEnumType(AccessRequestStepEnum, { name: "AccessRequestStep", description: "A step of a request for access." });

/** What an owner may decide. */
export const AccessDecisionEnum = { APPROVE: "APPROVE", REFUSE: "REFUSE", ASK_BACK: "ASK_BACK" } as const;
export type AccessDecision = keyof typeof AccessDecisionEnum;
registerEnumType(AccessDecisionEnum, { name: "AccessDecision", description: "What the owner of a cohort decides." });

@ObjectType({ description: "One step of a request, for both sides to read." })
export class AccessRequestEvent {
  @Field(() => Date, { description: "When." })
  at: Date;

  @Field(() => String, { description: "Who." })
  actorName: string;

  @Field(() => AccessRequestStepEnum, { description: "What." })
  kind: AccessRequestStep;

  @Field(() => String, { nullable: true, description: "What was written with it." })
  message: string | null;
}

@ObjectType({ implements: Node, description: "What somebody asks of the owner of a cohort." })
export class AccessRequest extends Node {
  centerId: number;
  requestId: number;
  cohortId: number;
  askedForCenterId: number | null;
  askerId: number;

  @Field(() => String, { description: "Who asks." })
  askerName: string;

  @Field(() => Boolean, { description: "Whether the viewer is the one who asks." })
  mine: boolean;

  @Field(() => [FieldGroupEnum], { description: "For which field groups." })
  fieldGroups: FieldGroup[];

  @Field(() => LevelEnum, { description: "RECORD to see rows, EXPORT to take them away." })
  level: Level;

  @Field(() => String, { description: "What for." })
  purpose: string;

  @Field(() => [String], { description: "Data-use terms the asker accepts, as DUO codes." })
  acceptedTerms: string[];

  @Field(() => Int, { description: "For how many days." })
  days: number;

  @Field(() => Boolean, { description: "Whether it asks for access held already to last longer." })
  renewal: boolean;

  @Field(() => AccessRequestStateEnum, { description: "Where it is." })
  state: AccessRequestState;

  @Field(() => Date, { description: "When it was begun." })
  createdAt: Date;

  @Field(() => Date, { description: "When it last changed." })
  changedAt: Date;

  @Field(() => [AccessRequestStepEnum], { description: "What the viewer may do with it now." })
  viewerCan: AccessRequestStep[];
}

@InputType({ description: "What is asked of the owner of a cohort." })
export class RequestAccessInput {
  @Field(() => ID, { description: "Global id of the cohort." })
  cohort: string;

  @Field(() => ID, { nullable: true, description: "The viewer's own draft that is changed; left out for a new one." })
  draft: string | null;

  @Field(() => [FieldGroupEnum], { description: "For which field groups." })
  fieldGroups: FieldGroup[];

  @Field(() => LevelEnum, { description: "RECORD or EXPORT." })
  level: Level;

  @Field(() => String, { description: "What for, in 20 to 2,000 characters; a draft may be shorter." })
  purpose: string;

  @Field(() => [String], {
    description: "The cohort's data-use terms that are accepted, as DUO codes; all of them to ask.",
  })
  acceptedTerms: string[];

  @Field(() => Int, { description: "For how many days, 1 to 730." })
  days: number;

  @Field(() => ID, { nullable: true, description: "A center of the viewer's, when all its members shall have it." })
  forCenter: string | null;

  @Field(() => ID, { nullable: true, description: "The grant that shall last longer; left out for new access." })
  renews: string | null;

  @Field(() => Boolean, { description: "False keeps it as a draft that its asker alone sees." })
  send: boolean;
}
