import { z } from "zod";
import { CommandFailure } from "./command-failure.ts";
import type { PortalClient } from "./portal-client.ts";

const uploads = z.object({
  viewer: z.object({ name: z.string(), can: z.array(z.string()) }),
});
const latest = z.object({
  uploads: z.object({
    nodes: z.array(z.object({ id: z.string(), fileName: z.string(), state: z.string(), receivedAt: z.string() })),
  }),
});

/** Says whether the portal is ready and, with a token, who it is and where the latest uploads are. */
export async function runStatus(
  client: PortalClient,
  options: { readonly signedIn: boolean },
  say: (line: string) => void,
): Promise<void> {
  const response = await client.send("/health/ready", {});
  if (!response.ok) throw new CommandFailure("The portal answers, but its database does not.");
  say("The portal is ready.");
  if (!options.signedIn) return;
  const { viewer } = await client.ask(uploads, "{ viewer { name can } }");
  say(`The token is ${viewer.name}'s.`);
  if (!viewer.can.includes("cohort:upload")) return;
  const { uploads: page } = await client.ask(
    latest,
    "{ uploads(first: 10) { nodes { id fileName state receivedAt } } }",
  );
  for (const { id, fileName, state, receivedAt } of page.nodes) say(`${receivedAt}  ${state}  ${fileName}  ${id}`);
}
