import type { Role, TokenScope } from "@nlrp12/domain";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { RoleEnum, TokenScopeEnum } from "../schema-parts/enums.ts";

@ObjectType({ description: "A role of the viewer." })
export class Membership {
  centerId: number | null;

  @Field(() => RoleEnum, { description: "The role." })
  role: Role;
}

@ObjectType({ description: "The access token a request came with." })
export class TokenInUse {
  @Field(() => String, { description: "The name its owner gave it." })
  name: string;

  @Field(() => [TokenScopeEnum], { description: "What it may do." })
  scopes: TokenScope[];

  @Field(() => Date, { description: "When it ends." })
  expiresAt: Date;
}

@ObjectType("Viewer", { description: "The person, or the tool of a person, a request is answered for." })
export class ViewerType {
  @Field(() => ID, { description: "Stable within this portal." })
  id: string;

  @Field(() => String, { description: "Name." })
  name: string;

  @Field(() => String, { description: "E-mail address." })
  email: string;

  @Field(() => String, { description: "`fr` or `en`." })
  language: string;

  @Field(() => [Membership], { description: "Roles, by center." })
  memberships: Membership[];

  @Field(() => [String], { description: "What the viewer may do in at least one center." })
  can: string[];

  @Field(() => String, {
    description: "Changes when what the viewer may see or do changes: a page that shows more than that is out of date.",
  })
  rightsMark: string;

  @Field(() => TokenInUse, { nullable: true, description: "The access token in use, if any." })
  token: TokenInUse | null;
}

@ObjectType({ description: "An account of the demonstration, offered on its sign-in page." })
export class DemonstrationAccount {
  @Field(() => String, { description: "Such as `investigator@poitiers`." })
  key: string;

  @Field(() => String, { description: "Name." })
  name: string;

  @Field(() => RoleEnum, { description: "Role." })
  role: Role;

  @Field(() => String, { nullable: true, description: "Slug of the center; null for the consortium." })
  center: string | null;

  @Field(() => String, { nullable: true, description: "Short name of the center; null for the consortium." })
  centerName: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What one request may ask for at most." })
export class RequestLimits {
  @Field(() => Int, { description: "Levels of nesting of a document." })
  depth: number;

  @Field(() => Int, { description: "Aliases in a document." })
  aliases: number;

  @Field(() => Int, { description: "Fields of Query or Mutation in a document." })
  rootFields: number;

  @Field(() => Int, { description: "Directives in a document." })
  directives: number;

  @Field(() => Int, {
    description:
      "Values an answer may hold, lists within lists multiplied; a plain list inside one object counts as 20.",
  })
  cost: number;

  @Field(() => Int, { description: "Names, numbers and signs of a document." })
  tokens: number;

  @Field(() => Int, { description: "Items of one page: the most that `first` takes; more is BAD_USER_INPUT." })
  pageSize: number;

  @Field(() => Int, { description: "Global ids that `nodes` takes; more is BAD_USER_INPUT." })
  ids: number;

  @Field(() => Int, { description: "Bytes of a request's body, files aside; more is BAD_USER_INPUT, status 413." })
  bytes: number;
}

@ObjectType({ description: "What this installation says of itself to anyone." })
export class Portal {
  @Field(() => Boolean, { description: "A demonstration: its cases are synthetic or published." })
  demonstration: boolean;

  @Field(() => String, { description: "The disclosure policy in force." })
  policy: string;

  @Field(() => Date, { nullable: true, description: "When protected answers were last opened." })
  opening: Date | null;

  @Field(() => Boolean, {
    description: "No mail server is set: letters wait in `outbox` for their addressees to read.",
  })
  readsLettersHere: boolean;

  @Field(() => [DemonstrationAccount], { description: "Accounts to try; empty outside a demonstration." })
  signInAccounts: DemonstrationAccount[];

  @Field(() => RequestLimits, {
    description: "What one request may ask for; more is QUERY_TOO_COMPLEX where nothing else is said.",
  })
  limits: RequestLimits;
}
