import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { printSchema, lexicographicSortSchema } from "graphql";
import { createSchema } from "../../apps/api/src/schema.ts";
test("x", async () => { const schema = await createSchema(); writeFileSync("/tmp/emitted.graphql", printSchema(lexicographicSortSchema(schema)));
 for (const r of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) for (const f of Object.values(r?.getFields() ?? {})) console.log(r?.name + "." + f.name, f.extensions.access, f.args.map(a => a.name + ": " + a.type).join(", "));
});
