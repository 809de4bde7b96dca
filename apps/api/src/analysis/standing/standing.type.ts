import { createUnionType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "Nobody said beforehand that this would be asked: what it finds is to be shown again elsewhere.",
})
export class Exploratory {
  @Field(() => Int, {
    description:
      "Different questions its asker has asked of these cohorts (of the block, where none is exact), with it.",
  })
  questionsAsked: number;

  @Field(() => Date, { description: "When the first of them was asked." })
  since: Date;
}

@ObjectType({
  description: "A center of its asker registered the question before anybody there asked it of these cohorts.",
})
export class Prespecified {
  @Field(() => String, { description: "Where the plan stands: registry number, protocol and section, DOI." })
  reference: string;

  @Field(() => Date, { description: "When it was registered here; the earliest time, where it was more than once." })
  registered: Date;

  @Field(() => Boolean, {
    description:
      "Whether no release of a cohort it reads had been published here by then (no opening, where none is exact).",
  })
  beforeRelease: boolean;

  @Field(() => Int, { description: "Different questions that center has registered by now, withdrawn ones too." })
  questionsRegistered: number;
}

export const AnalysisStanding = createUnionType({
  name: "AnalysisStanding",
  description: "Whether an answer explores or was planned, as far as the portal can know.",
  types: () => [Exploratory, Prespecified] as const,
  resolveType: (value) => value.constructor as typeof Exploratory | typeof Prespecified,
});
