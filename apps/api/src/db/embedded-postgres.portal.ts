// A portal reduced to its database, for tests that kill it: tells its parent the address, stops on SIGTERM.
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

const server = await startEmbeddedPostgres({ directory: process.argv[2] ?? "", log: console.error, forTests: true });
process.once("SIGTERM", async () => {
  await server.stop();
  process.exit(0);
});
process.on("message", () => process.exit(0));
process.send?.(server.adminUrl);
