import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";
import { BadInput } from "#errors";
import { acceptedBy } from "./accepted-values.ts";

/** The type at a place within an input type; null where the type has no such place. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | null {
  const nullable = getNullableType(type);
  const [key, ...rest] = path;
  if (key === undefined) return nullable;
  // A single item may stand for a list of one.
  if (isListType(nullable)) return typeAt(nullable.ofType, typeof key === "number" ? rest : path);
  const field = isInputObjectType(nullable) ? nullable.getFields()[String(key)] : undefined;
  return field ? typeAt(field.type, rest) : null;
}

const written = (name: string, path: readonly (string | number)[]): string =>
  `$${name}${path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")}`;

/**
 * Refuses variables that are missing or not of their type, with where and what is accepted there. GraphQL says the same
 * with what was sent, and that may be of a patient.
 */
export function assertVariables(question: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
}): void {
  const operation = getOperationAST(question.document, question.operationName);
  for (const definition of operation?.variableDefinitions ?? []) assertVariable(definition, question);
}

function assertVariable(
  { variable, type: asked, defaultValue }: VariableDefinitionNode,
  { schema, variables }: Parameters<typeof assertVariables>[0],
): void {
  const type = typeFromAST(schema, asked);
  if (!isInputType(type)) return;
  const name = variable.name.value;
  if (!Object.hasOwn(variables, name)) {
    if (!isNonNullType(type) || defaultValue) return;
    const { en, fr } = acceptedBy(type);
    throw new BadInput({
      en: `The variable $${name} is missing; it takes ${en}.`,
      fr: `La variable $${name} manque ; elle prend ${fr}.`,
    });
  }
  coerceInputValue(variables[name], type, (path) => {
    const { en, fr } = acceptedBy(typeAt(type, path) ?? type);
    const place = written(name, path);
    throw new BadInput({
      en: `The variable ${place} takes ${en}.`,
      fr: `La variable ${place} prend ${fr}.`,
    });
  });
}
