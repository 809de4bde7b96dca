import { createHash } from "node:crypto";
import { publishedDictionary } from "@nlrp12/intake";
import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, getIntrospectionQuery, graphqlSync, lexicographicSortSchema, printSchema } from "graphql";
import { compressedAnswer } from "./compressed-answer.ts";

/** The schema as text, sorted: the same text for the same schema, whatever the order it was declared in. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** All that introspection can tell, so that a client's schema is the one in the text. */
const EVERYTHING = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
};

/** The schema for tools, as text and as introspection result, and the rules of the workbook; made once, it does not change while the server runs. */
export function registerContract(app: FastifyInstance, schema: GraphQLSchema): void {
  const text = schemaText(schema);
  const introspection = JSON.stringify(graphqlSync({ schema, source: getIntrospectionQuery(EVERYTHING) }));
  const large = { onSend: compressedAnswer };
  app.get("/api/schema.graphql", large, async (_request, reply) => reply.type("text/plain; charset=utf-8").send(text));
  app.get("/api/schema.json", large, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(introspection),
  );
  registerDictionary(app);
}

/** The rules of the workbook as a data package; a client that has this state of them is told so instead. */
function registerDictionary(app: FastifyInstance): void {
  const dictionary = JSON.stringify(publishedDictionary());
  const tag = `"${createHash("sha256").update(dictionary).digest("base64url").slice(0, 22)}"`;
  app.get("/api/dictionary.json", { onSend: compressedAnswer }, async (request, reply) => {
    reply.header("etag", tag).header("cache-control", "no-cache");
    const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    if (known.includes(tag) || known.includes("*")) return reply.code(304).send();
    return reply.type("application/json; charset=utf-8").send(dictionary);
  });
}
