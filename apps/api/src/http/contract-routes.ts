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
  registerText(app, { path: "/api/schema.graphql", type: "text/plain; charset=utf-8", text });
  registerText(app, { path: "/api/schema.json", type: "application/json; charset=utf-8", text: introspection });
  const dictionary = JSON.stringify(publishedDictionary());
  registerText(app, { path: "/api/dictionary.json", type: "application/json; charset=utf-8", text: dictionary });
}

/** A text that does not change while the server runs; a client that has this state of it is told so instead. */
function registerText(app: FastifyInstance, { path, type, text }: Record<"path" | "type" | "text", string>): void {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  app.get(path, { onSend: compressedAnswer }, async (request, reply) => {
    reply.header("etag", tag).header("cache-control", "no-cache");
    const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    if (known.includes(tag) || known.includes("*")) return reply.code(304).send();
    return reply.type(type).send(text);
  });
}
