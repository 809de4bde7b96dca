import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "type-graphql";
import { DataSource } from "typeorm";
import * as entities from "./type-graphql-entities.mjs";
import { CaseVersionResolver, connection, ReleaseCaseResolver, ReleaseResolver } from "./type-graphql-resolvers.mjs";

// type-graphql with TypeORM as the examples of type-graphql set it up: resolvers return entities, and each relation is
// found by a field resolver of its own. The session may read what one asker may.
const [url = "", cohorts = ""] = process.argv.slice(2);

const rights = ["clinical", "cytokine", "genotype"].map((group) => `-c app.exact_${group}=${cohorts}`);
connection.dataSource = await new DataSource({
  type: "postgres",
  url,
  entities: Object.values(entities),
  extra: { options: ["-c role=portal_runtime", ...rights].join(" ") },
}).initialize();
const schema = await buildSchema({ resolvers: [ReleaseResolver, ReleaseCaseResolver, CaseVersionResolver] });
const { url: ready } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: 0, host: "127.0.0.1" },
});
console.log(`ready at ${ready}`);
