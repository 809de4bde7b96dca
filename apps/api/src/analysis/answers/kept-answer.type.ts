import { createUnionType, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "An answer that was kept, as it was given." })
export class KeptAnswer {
  @Field(() => String, { description: "The hash of its provenance." })
  hash: string;

  @Field(() => String, { description: "The root field that was asked." })
  question: string;

  @Field(() => String, {
    description:
      "JSON of `question`, `arguments`, `needs` (field groups its reader holds, by cohort) and `answer`, byte for byte the same for everyone and at any time.",
  })
  body: string;

  @Field(() => Date, { description: "When it was kept." })
  keptAt: Date;

  @Field(() => String, { description: "Its address in the portal." })
  link: string;
}

@ObjectType({ description: "An answer that was kept and is no more." })
export class AnswerGone {
  @Field(() => String, { description: "Its hash." })
  hash: string;

  @Field(() => String, {
    description:
      "CASE_WITHDRAWN: it held rows of a withdrawn case. RELEASE_WITHDRAWN: it rests on a withdrawn release.",
  })
  reason: string;

  @Field(() => Date, { description: "Since when." })
  since: Date;
}

export const AnswerByHash = createUnionType({
  name: "AnswerByHash",
  description: "A kept answer, or why it is no more.",
  types: () => [KeptAnswer, AnswerGone] as const,
  resolveType: (value) => value.constructor as typeof KeptAnswer | typeof AnswerGone,
});
