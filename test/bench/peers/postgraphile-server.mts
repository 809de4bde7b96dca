import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

// PostGraphile 5 as its documentation sets it up, with aggregates and with filters over relations, which aggregates of
// related rows need. The connection may read the tables; whose rows it reads are the settings of each request.
const [url = "", cohorts = ""] = process.argv.slice(2);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ["portal", "bench"], pubsub: false })],
  // Columns and relations without an index of their own are left out by default; ours are led by others.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  schema: { connectionFilterRelations: true },
  grafast: {
    context: () => ({
      pgSettings: {
        role: "portal_runtime",
        "app.exact_clinical": cohorts,
        "app.exact_cytokine": cohorts,
        "app.exact_genotype": cohorts,
      },
    }),
  },
  grafserv: { graphqlPath: "/graphql", graphiql: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => {
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
