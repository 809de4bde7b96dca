import "reflect-metadata";
import { readEnvironment, SettingsRefused } from "#env";
import { StartRefusal } from "./db/embedded-postgres.ts";

/** What is printed when the portal is ready; the first line is what scripts wait for. */
function welcome(publicUrl: string, demonstration: boolean): string {
  const lines = [`Portal ready at ${publicUrl}`];
  if (demonstration) {
    lines.push(
      "Sign in as investigator@poitiers, data-manager@versailles, steward@aphp … : the sign-in page offers every account, without password.",
      "Tokens for scripts: demo-tokens.json in the data directory. All cases are synthetic or published.",
    );
  }
  return lines.join("\n");
}

/** What went wrong, in words; a refused connection to a name with several addresses carries its words inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

function refuse(error: unknown): never {
  const refusal = error instanceof SettingsRefused || error instanceof StartRefusal;
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (refusal) console.error(error.message);
  else if (taken) console.error("The port is taken by another program; set PORT to a free one.");
  else console.error(`The portal could not start: ${reasonOf(error)}`);
  process.exit(1);
}

// Libraries look twice at every value of an answer, for whoever develops with them, unless they are told otherwise.
process.env.NODE_ENV ??= "production";

try {
  const environment = readEnvironment(process.env);
  const { startPortal } = await import("#start");
  const portal = await startPortal(environment, (sentence) => console.log(sentence));
  console.log(welcome(portal.publicUrl, environment.PORTAL_MODE === "demonstration"));
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      portal.stop().then(
        () => process.exit(0),
        (error: unknown) => refuse(error),
      );
    });
  }
} catch (error) {
  refuse(error);
}
