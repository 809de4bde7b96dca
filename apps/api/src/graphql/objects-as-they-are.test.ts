import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "#schema";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

function resolverOf(type: string, field: string) {
  const found = schema.getType(type);
  const { resolve } = (isObjectType(found) && found.getFields()[field]) || {};
  return resolve ?? defaultFieldResolver;
}

describe("an object of an answer", () => {
  it("is read without a resolver where a field merely holds a value", () => {
    expect(resolverOf("CytokinePoint", "day")).toBe(defaultFieldResolver);
    expect(resolverOf("CytokinePoint", "cohort")).not.toBe(defaultFieldResolver);
    expect(resolverOf("Query", "cytokineSummary")).not.toBe(defaultFieldResolver);
  });

  it("is given to a resolver as it is, so that what nobody selected is not computed", async () => {
    const provenance = {
      releasesUsed: [],
      get notes(): never {
        throw new Error("nobody selected the notes");
      },
    };
    const releases = resolverOf("Provenance", "releases")(provenance, {}, {}, {} as GraphQLResolveInfo);
    expect(await releases).toEqual([]);
  });
});
