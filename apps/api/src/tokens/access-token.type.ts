import type { TokenScope } from "@nlrp12/domain";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { TokenScopeEnum } from "../schema-parts/enums.ts";
import { Node } from "../schema-parts/node.type.ts";

@ObjectType({ implements: Node, description: "A token of an external tool; its secret is shown once and never again." })
export class AccessToken extends Node {
  centerId: number | null;

  @Field(() => String, { description: "The name its owner gave it." })
  name: string;

  @Field(() => [TokenScopeEnum], { description: "What it may do; never more than its owner at that moment." })
  scopes: TokenScope[];

  @Field(() => Date, { description: "When it was made." })
  createdAt: Date;

  @Field(() => Date, { description: "When it ends by itself." })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: "When it was last used, to the minute." })
  lastUsedAt: Date | null;

  @Field(() => Date, { nullable: true, description: "When it was revoked." })
  revokedAt: Date | null;
}

@ObjectType({ description: "A new token with its secret." })
export class CreatedAccessToken {
  @Field(() => AccessToken, { description: "The token." })
  token: AccessToken;

  @Field(() => String, { description: "The secret, `n12_…`; this is the only time it is shown." })
  secret: string;
}

@InputType({ description: "What a new token shall be." })
export class CreateAccessTokenInput {
  @Field(() => String, { description: "A name to know it by, up to 80 characters." })
  name: string;

  @Field(() => [TokenScopeEnum], { description: "What it may do." })
  scopes: TokenScope[];

  @Field(() => Int, { defaultValue: 30, description: "Days until it ends, 90 at most." })
  expiresInDays: number;
}
