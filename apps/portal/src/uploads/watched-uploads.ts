import { useSyncExternalStore } from "react";
import { z } from "zod";

const KEPT_UNDER = "portal-watched-uploads";
const MOST_WATCHED = 20;

const watchedUpload = z.object({ id: z.string(), name: z.string(), ended: z.boolean() });

/** An upload this person started the server's work on, until its end has been looked at. */
export type WatchedUpload = Readonly<z.infer<typeof watchedUpload>>;

const listeners = new Set<() => void>();
let read: { readonly text: string; readonly uploads: readonly WatchedUpload[] } = { text: "[]", uploads: [] };

/** The same list as long as the same text is kept: React compares it by identity. */
function watched(): readonly WatchedUpload[] {
  const text = localStorage.getItem(KEPT_UNDER) ?? "[]";
  if (text === read.text) return read.uploads;
  const parsed = z.array(watchedUpload).safeParse(asJson(text));
  read = { text, uploads: parsed.success ? parsed.data : [] };
  return read.uploads;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function keep(uploads: readonly WatchedUpload[]): void {
  localStorage.setItem(KEPT_UNDER, JSON.stringify(uploads.slice(-MOST_WATCHED)));
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  // Another tab may have changed the list.
  addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    removeEventListener("storage", tell);
  };
}

/** Every watched upload. */
export function useWatchedUploads(): readonly WatchedUpload[] {
  return useSyncExternalStore(listen, watched);
}

/** Begins to watch the server's work on an upload. */
export function watchUpload(upload: { readonly id: string; readonly name: string }): void {
  keep([...watched().filter((one) => one.id !== upload.id), { ...upload, ended: false }]);
}

/** The server has done with it; it is marked until somebody looks. */
export function markEnded(id: string): void {
  keep(watched().map((one) => (one.id === id ? { ...one, ended: true } : one)));
}

/** Somebody has looked at its end. */
export function lookedAt(id: string): void {
  const left = watched().filter((one) => one.id !== id);
  if (left.length < watched().length) keep(left);
}
