import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { CommandFailure } from "./command-failure.ts";
import { jsonOf, type PortalClient, refusalOf } from "./portal-client.ts";
import { type SentUpload, uploadWhenDone } from "./sent-upload.ts";

/** What the command is given. */
export interface UploadOrder {
  /** `center/cohort`, by their slugs. */
  readonly cohort: string;
  readonly file: string;
  readonly mapping: string | null;
  /** Name or id of an import profile of the cohort; it says all that mapping and settings would. */
  readonly profile: string | null;
  /** How the file is read and whether its days are shifted; the portal says which keys and values it takes. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly publish: boolean;
  readonly note: string | null;
  readonly removals: readonly string[];
}

const received = z.object({ id: z.string(), state: z.string(), duplicate: z.boolean() });

async function idOfCohort(client: PortalClient, path: string): Promise<string> {
  const [center, slug, ...rest] = path.split("/");
  if (!center || !slug || rest.length > 0) {
    throw new CommandFailure("--cohort takes the slugs of center and cohort, such as poitiers/cases.");
  }
  const { cohort } = await client.ask(
    z.object({ cohort: z.object({ id: z.string() }) }),
    "query ($center: String!, $slug: String!) { cohort(center: $center, slug: $slug) { id } }",
    { center, slug },
  );
  return cohort.id;
}

async function mappingHeader(path: string | null): Promise<Record<string, string>> {
  if (path === null) return {};
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandFailure(`The mapping ${path} cannot be read.`);
  });
  if (jsonOf(text) === undefined) throw new CommandFailure(`The mapping ${path} is not JSON.`);
  return { "upload-mapping": Buffer.from(text, "utf8").toString("base64url") };
}

function settingsHeader(settings: UploadOrder["settings"]): Record<string, string> {
  if (Object.keys(settings).length === 0) return {};
  return { "upload-settings": Buffer.from(JSON.stringify(settings), "utf8").toString("base64url") };
}

/** The file as a body that is read while it is sent. */
async function bytesOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new CommandFailure(`The file ${path} cannot be read.`);
  }
}

async function sendFile(client: PortalClient, order: UploadOrder): Promise<z.infer<typeof received>> {
  const cohort = await idOfCohort(client, order.cohort);
  const mapping = await mappingHeader(order.mapping);
  const body = await bytesOf(order.file);
  const profile = order.profile === null ? "" : `&profile=${encodeURIComponent(order.profile)}`;
  const response = await client.send(`/uploads?cohort=${encodeURIComponent(cohort)}${profile}`, {
    method: "PUT",
    headers: {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(basename(order.file)),
      ...mapping,
      ...settingsHeader(order.settings),
    },
    body,
  });
  if (!response.ok) throw new CommandFailure(await refusalOf(response, client.language));
  return received.parse(await response.json());
}

function describe(upload: SentUpload, language: PortalClient["language"]): string[] {
  const problems = upload.problems.map(
    ({ severity, message, accepted }) => `${severity}: ${message[language]} ${accepted[language]}`,
  );
  const { difference } = upload;
  if (!difference) return problems;
  const { added, changed, unchanged, missing } = difference;
  return [...problems, `${added} added, ${changed} changed, ${unchanged} unchanged, ${missing} missing (they stay).`];
}

function assertNotEnded(upload: SentUpload, language: PortalClient["language"]): void {
  if (upload.state === "FAILED") throw new CommandFailure(upload.failure?.[language] ?? "The portal could not finish.");
  if (upload.state === "REJECTED") throw new CommandFailure("The file was rejected; nothing of it was kept.");
  if (upload.state === "DISCARDED") throw new CommandFailure("The upload was discarded meanwhile.");
}

/**
 * Sends a cohort file, waits for the check and says what it found; with `publish` it also approves and publishes, and
 * waits for the release. Fails with one sentence whenever the file does not get so far.
 */
export async function runUpload(client: PortalClient, order: UploadOrder, say: (line: string) => void): Promise<void> {
  const { id, duplicate } = await sendFile(client, order);
  say(duplicate ? `This file was sent before; it is upload ${id}.` : `The file is upload ${id}.`);
  let upload = await uploadWhenDone(client, id);
  for (const line of describe(upload, client.language)) say(line);
  assertNotEnded(upload, client.language);
  if (order.publish) {
    if (upload.state === "CHECKED") {
      const approve =
        "mutation ($id: ID!, $removals: [String!]) { approveUpload(id: $id, removals: $removals) { id } }";
      await client.ask(z.unknown(), approve, { id, removals: order.removals });
      upload = await uploadWhenDone(client, id);
    }
    if (upload.state === "APPROVED") {
      const publish = "mutation ($id: ID!, $note: String) { publishRelease(upload: $id, note: $note) { id } }";
      await client.ask(z.unknown(), publish, { id, note: order.note });
      upload = await uploadWhenDone(client, id);
    }
    assertNotEnded(upload, client.language);
  }
  say(
    upload.release
      ? `Published as release ${upload.release.number}.`
      : `It is ${upload.state}; nothing is published yet.`,
  );
}
