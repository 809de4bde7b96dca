import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "One detail of an entry; a number or a word of the portal, never a value of a patient." })
export class AuditDetail {
  @Field(() => String, { description: "What it is." })
  name: string;

  @Field(() => String, { nullable: true, description: "Its value as text." })
  value: string | null;
}

@ObjectType({ description: "One entry of the ledger: who did what, when, on what, and what was decided." })
export class AuditEvent {
  @Field(() => Int, { description: "Its number in the chain, from 1 without a gap." })
  seq: number;

  @Field(() => Date, { description: "When it was written; said by the database." })
  at: Date;

  @Field(() => String, { nullable: true, description: "Who; null for the portal itself." })
  actor: string | null;

  @Field(() => String, { nullable: true, description: "The access token that was used, by its name." })
  token: string | null;

  @Field(() => String, { description: "A word such as `CASES_READ`." })
  action: string;

  @Field(() => String, { description: "What it was done to: a kind and numbers." })
  object: string;

  @Field(() => String, { description: "DONE, REFUSED or FAILED." })
  outcome: string;

  @Field(() => [AuditDetail], { description: "More about it." })
  details: AuditDetail[];

  @Field(() => Boolean, {
    description:
      "Whether the same person had asked the block a wider question of the same kind within the hour before.",
  })
  narrows: boolean;
}

@ObjectType({ description: "A signed statement of how long a chain was and what its last hash was." })
export class AuditCheckpoint {
  @Field(() => Int, { description: "The number of the entry it speaks of." })
  seq: number;

  @Field(() => Date, { description: "When it was signed." })
  madeAt: Date;

  @Field(() => String, { description: "The signed note (C2SP): keep it outside the portal." })
  note: string;

  @Field(() => String, { description: "The key that verifies it." })
  verifierKey: string;
}

@ObjectType({ description: "What is needed to check that a ledger is whole." })
export class AuditProof {
  @Field(() => Int, { description: "How many entries are checked so far; all of them where `next` is null." })
  entries: number;

  @Field(() => String, { description: "Hash of the last checked entry, SHA-256 in hex." })
  lastHash: string;

  @Field(() => Boolean, { description: "Whether the portal found this part sound and true to all its checkpoints." })
  sound: boolean;

  @Field(() => String, { nullable: true, description: "What is wrong, such as `EDITED`; null for a sound chain." })
  fault: string | null;

  @Field(() => Int, { nullable: true, description: "The first bad entry." })
  firstBad: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Give it as `after` to check on from here; null at the end of the chain or at its first bad entry.",
  })
  next: string | null;

  @Field(() => [AuditCheckpoint], { description: "The latest checkpoints, newest first." })
  checkpoints: AuditCheckpoint[];
}
