import { useSyncExternalStore } from "react";
import { z } from "zod";

const KEPT_UNDER = "portal-watched-uploads";
const MOST_WATCHED = 20;

const watchedUpload = z.object({ id: z.string(), ended: z.boolean() });

/**
 * An upload this person started the server's work on, until its end has been looked at. Its name is not kept: it may
 * tell of a center's patients, and others use this browser.
 */
export type WatchedUpload = Readonly<z.infer<typeof watchedUpload>>;

const listeners = new Set<() => void>();
let read: { readonly text: string; readonly uploads: readonly WatchedUpload[] } = { text: "[]", uploads: [] };

/** What is kept; where the browser keeps nothing, what this page remembers. */
function keptText(): string {
  try {
    return localStorage.getItem(KEPT_UNDER) ?? "[]";
  } catch {
    return read.text;
  }
}

/** Every watched upload; the same list as long as the same text is kept: React compares it by identity. */
export function watchedUploads(): readonly WatchedUpload[] {
  const text = keptText();
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
  const kept = uploads.slice(-MOST_WATCHED);
  const text = JSON.stringify(kept);
  read = { text, uploads: kept };
  try {
    localStorage.setItem(KEPT_UNDER, text);
  } catch {
    // A browser that keeps nothing watches until the page is loaded anew.
  }
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
  return useSyncExternalStore(listen, watchedUploads);
}

/** Begins to watch the server's work on an upload. */
export function watchUpload(id: string): void {
  keep([...watchedUploads().filter((one) => one.id !== id), { id, ended: false }]);
}

/** The server has done with it; it is marked until somebody looks. */
export function markEnded(id: string): void {
  keep(watchedUploads().map((one) => (one.id === id ? { ...one, ended: true } : one)));
}

/** Watches none any more: who signs in next is somebody else. */
export function forgetWatched(): void {
  keep([]);
}

/** Somebody has looked at its end. */
export function lookedAt(id: string): void {
  const left = watchedUploads().filter((one) => one.id !== id);
  if (left.length < watchedUploads().length) keep(left);
}
