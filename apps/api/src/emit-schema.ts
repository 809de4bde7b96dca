import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createSchema } from "#schema";
import { schemaText } from "./http/contract-routes.ts";

/** Where the emitted schema lies, to be read in review as a difference. */
const CONTRACT = fileURLToPath(new URL("../../../packages/contract/schema.graphql", import.meta.url));

await writeFile(CONTRACT, schemaText(await createSchema()));
console.log(`The schema of the API is in ${CONTRACT}`);
