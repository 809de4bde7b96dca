import { readFile } from "node:fs/promises";
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { schemaText } from "../../apps/api/src/http/contract-routes.ts";
import { createSchema } from "../../apps/api/src/schema.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const contract = () => readFile(new URL("../../packages/contract/schema.graphql", import.meta.url), "utf8");

/** The parts of a type that a reader meets, each with what it says of itself. */
function partsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args)
        parts.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description]);
  }
  return parts;
}

describe("the schema", () => {
  test("says of every type, field, argument and input what it is", () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const parts = types
      .filter((type) => !["Query", "Mutation", "Subscription"].includes(type.name) || isObjectType(type))
      .flatMap(partsOf);
    const silent = parts.filter(
      ([name, text]) => !text?.trim() && !["Query", "Mutation", "Subscription"].includes(name),
    );
    console.info(`contract: ${types.length} types, ${parts.length} parts described`);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test("is the one in packages/contract", async () => {
    const kept = await contract();
    const emitted = schemaText(schema);
    expect(
      kept === emitted,
      "the schema has changed: run `node apps/api/dist/emit-schema.js` and read the difference",
    ).toBe(true);
  });

  test("names its codes by words: no enum has an empty description", () => {
    const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !isIntrospectionType(type));
    expect(enums.filter((type) => !type.description)).toEqual([]);
  });
});
