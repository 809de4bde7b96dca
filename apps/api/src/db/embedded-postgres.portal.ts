// A portal reduced to its database, with the settings of the demonstration, for tests that kill it: tells its parent the
// address, stops on SIGTERM, exits when told to;
// started with the word `briefly` it stops at once, with nothing else that would keep its process alive.
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

const server = await startEmbeddedPostgres({ directory: process.argv[2] ?? "", log: console.error });
if (process.argv[3] === "briefly") await server.stop();
process.once("SIGTERM", async () => {
  await server.stop();
  process.exit(0);
});
if (process.connected) process.on("message", () => process.exit(0));
process.send?.(server.adminUrl);
