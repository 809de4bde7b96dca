import { setTimeout as pause } from "node:timers/promises";
import { MANAGER } from "./torture-cohort.ts";
import type { VictimPortal } from "./victim-portal.ts";

/** States in which the server works on a file. */
export const BUSY: readonly string[] = ["RECEIVED", "PUBLISHING"];

/** An upload as its sender sees it. */
export interface SeenState {
  readonly state: string;
  readonly failure: { readonly en: string; readonly fr: string } | null;
}

export async function looked(victim: VictimPortal, id: string): Promise<SeenState> {
  const { upload } = await victim.caller.ask<{ upload: SeenState }>(
    MANAGER,
    "query ($id: ID!) { upload(id: $id) { state failure { en fr } } }",
    { id },
  );
  return upload;
}

/** Waits until the server has done with the upload; the state it ended in. */
export async function whenDone(victim: VictimPortal, id: string): Promise<string> {
  for (;;) {
    const { state } = await looked(victim, id);
    if (!BUSY.includes(state)) return state;
    await pause(20);
  }
}

export async function approve(victim: VictimPortal, id: string): Promise<void> {
  await victim.caller.ask(MANAGER, "mutation ($id: ID!) { approveUpload(id: $id) { state } }", { id });
}

export async function orderRelease(victim: VictimPortal, id: string): Promise<void> {
  await victim.caller.ask(MANAGER, "mutation ($id: ID!) { publishRelease(upload: $id) { state } }", { id });
}

/** Takes a checked or approved upload to its end, whatever was done of it already; the state it ended in. */
export async function approveAndPublish(victim: VictimPortal, id: string): Promise<string> {
  if ((await looked(victim, id)).state === "CHECKED") await approve(victim, id);
  if ((await looked(victim, id)).state === "APPROVED") await orderRelease(victim, id);
  return whenDone(victim, id);
}

/** Sends a file by PUT; the id of its upload. Throws with the server's answer where it refuses. */
export async function sendByPut(victim: VictimPortal, cohort: string, bytes: Uint8Array): Promise<string> {
  const { status, text } = await victim.caller.put(MANAGER, { cohort, bytes, fileName: "torture.zip" });
  if (status >= 400) throw new Error(text);
  return JSON.parse(text).id;
}
