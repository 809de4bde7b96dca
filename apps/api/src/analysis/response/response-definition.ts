import { type ResponseDefinition as DefinitionInForce, RESPONSE_DEFINITIONS, responseDefinition } from "@nlrp12/domain";
import { BadInput } from "#errors";
import type { ResponseDefinition } from "./response-definition.type.ts";

/** The newest version of the definition an argument names; throws BadInput with the codes it accepts. */
export function askedDefinition(argument: "definition" | "compareWith", code: string): DefinitionInForce {
  const definition = responseDefinition(code);
  if (definition) return definition;
  const known = [...new Set(RESPONSE_DEFINITIONS.map((candidate) => candidate.code))].join(", ");
  throw new BadInput({ en: `\`${argument}\` takes ${known}.`, fr: `\`${argument}\` prend ${known}.` });
}

/** A definition by the name and version that answers carry, such as `cluster-2018@1`. */
export const definitionKey = ({ code, version }: Pick<DefinitionInForce, "code" | "version">): string =>
  `${code}@${version}`;

/** A definition as the API shows it: all of it but its code. */
export function presentDefinition({ evaluate: _, inputs, ...shown }: DefinitionInForce): ResponseDefinition {
  return { ...shown, inputs: [...inputs] };
}
