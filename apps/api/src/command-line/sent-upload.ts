import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { PortalClient } from "./portal-client.ts";

const sentence = z.object({ en: z.string(), fr: z.string() });

const sentUpload = z.object({
  state: z.string(),
  problems: z.array(z.object({ severity: z.string(), message: sentence, accepted: sentence })),
  failure: sentence.nullable(),
  release: z.object({ number: z.number() }).nullable(),
  difference: z
    .object({ added: z.number(), changed: z.number(), unchanged: z.number(), missing: z.number() })
    .nullable(),
});

/** An upload as the command line follows it. */
export type SentUpload = z.infer<typeof sentUpload>;

const LOOK_EVERY = 500;

const LOOK = `query ($id: ID!) {
  upload(id: $id) {
    state failure { en fr } release { number }
    problems { severity message { en fr } accepted { en fr } }
    difference { added changed unchanged missing }
  }
}`;

/** The upload once the server has done with it: looked at until it is neither received nor being published. */
export async function uploadWhenDone(client: PortalClient, id: string): Promise<SentUpload> {
  const { upload } = await client.ask(z.object({ upload: sentUpload }), LOOK, { id });
  if (upload.state !== "RECEIVED" && upload.state !== "PUBLISHING") return upload;
  await pause(LOOK_EVERY);
  return uploadWhenDone(client, id);
}
