import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { schemaText } from "#contract-routes";
import { createSchema } from "#schema";

/** Where the emitted schema lies, reviewed as a difference and never edited by hand. */
const CONTRACT = fileURLToPath(new URL("../../../packages/contract/schema.graphql", import.meta.url));

await writeFile(CONTRACT, schemaText(await createSchema()));
