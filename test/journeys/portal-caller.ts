import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** What the journeys look at of an upload. */
export interface SeenUpload {
  readonly id: string;
  readonly state: string;
  readonly fileName: string;
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cell: string | null;
    readonly message: { readonly en: string; readonly fr: string };
    readonly accepted: { readonly en: string; readonly fr: string };
  }[];
  readonly failure: { readonly en: string; readonly fr: string } | null;
  readonly release: { readonly id: string; readonly number: number } | null;
  readonly difference: Readonly<Record<"added" | "changed" | "unchanged" | "missing", number>> | null;
}

/** A file on its way to a cohort. */
export interface FileToSend {
  /** Global id of the cohort. */
  readonly cohort: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A running portal as people with tokens reach it, by HTTP alone. `who` is a key such as `investigator@poitiers`. */
export interface PortalCaller {
  readonly url: string;
  tokenOf(who: string): string;
  raw(who: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<RawAnswer>;
  /** The data of an answer; throws with the whole answer where it holds an error. */
  ask<Data>(who: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  put(who: string, file: FileToSend): Promise<RawAnswer>;
  /** Sends a file and waits until the server has checked it. */
  send(who: string, file: FileToSend): Promise<SeenUpload>;
  /** Approves and publishes a checked file, and waits for its release. */
  publish(who: string, id: string): Promise<SeenUpload>;
}

const LOOK = `query ($id: ID!) { upload(id: $id) {
  id state fileName failure { en fr } release { id number }
  problems { rule severity cell message { en fr } accepted { en fr } }
  difference { added changed unchanged missing }
} }`;

/** Calls the portal at an address with the tokens that the demonstration left in its data directory. */
export async function portalCaller(url: string, dataDirectory: string): Promise<PortalCaller> {
  const tokens: Readonly<Record<string, string>> = JSON.parse(
    await readFile(join(dataDirectory, "demo-tokens.json"), "utf8"),
  );
  const tokenOf = (who: string): string => {
    const token = tokens[who];
    if (!token) throw new Error(`the demonstration has no token for ${who}`);
    return token;
  };
  const request = async (who: string, path: string, init: RequestInit): Promise<RawAnswer> => {
    const headers = { ...init.headers, authorization: `Bearer ${tokenOf(who)}` };
    const response = await fetch(url + path, { ...init, headers });
    return { status: response.status, text: await response.text() };
  };
  const raw: PortalCaller["raw"] = (who, query, variables = {}) =>
    request(who, "/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async <Data>(
    who: string,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Data> => {
    const { text } = await raw(who, query, variables);
    const { data, errors } = JSON.parse(text);
    if (errors || !data) throw new Error(text);
    return data;
  };
  const put: PortalCaller["put"] = (who, { cohort, bytes, fileName }) =>
    request(who, `/uploads?cohort=${cohort}`, {
      method: "PUT",
      headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(fileName) },
      body: Buffer.from(bytes),
    });
  const whenDone = async (who: string, id: string): Promise<SeenUpload> => {
    for (;;) {
      const { upload } = await ask<{ upload: SeenUpload }>(who, LOOK, { id });
      if (upload.state !== "RECEIVED" && upload.state !== "PUBLISHING") return upload;
      await pause(100);
    }
  };
  return {
    url,
    tokenOf,
    raw,
    ask,
    put,
    send: async (who, file) => {
      const { status, text } = await put(who, file);
      if (status >= 400) throw new Error(text);
      return whenDone(who, JSON.parse(text).id);
    },
    publish: async (who, id) => {
      await ask(who, "mutation ($id: ID!) { approveUpload(id: $id) { state } }", { id });
      await ask(who, "mutation ($id: ID!) { publishRelease(upload: $id) { state } }", { id });
      return whenDone(who, id);
    },
  };
}

/** Global id of a cohort. */
export async function cohortIdOf(caller: PortalCaller, who: string, slug: string): Promise<string> {
  const { cohorts } = await caller.ask<{ cohorts: { nodes: readonly { id: string; slug: string }[] } }>(
    who,
    "{ cohorts { nodes { id slug } } }",
  );
  const found = cohorts.nodes.find((cohort) => cohort.slug === slug);
  if (!found) throw new Error(`${who} sees no cohort ${slug}`);
  return found.id;
}
