import type { DefinitionTextFragment } from "../../generated/operations.ts";

type Whole = Pick<DefinitionTextFragment, "source" | "qualifier">;

/** A definition as answers keep it: until 2026-11-23 its source was one text, and nothing said how to go on from it. */
type KeptDefinition = Omit<DefinitionTextFragment, keyof Whole> & {
  readonly source: Whole["source"] | string;
  readonly qualifier?: Whole["qualifier"];
};

/** The definition of a kept answer, whenever it was kept, in the form of today. */
export function definitionOfItsDay({ source, qualifier, ...definition }: KeptDefinition): DefinitionTextFragment {
  const { __typename, en, fr } = definition.name;
  return {
    ...definition,
    source: typeof source === "string" ? { __typename, en: source, fr: source } : source,
    qualifier: qualifier ?? { __typename, en: `(${en})`, fr: `(${fr})` },
  };
}
