import { REQUEST_HEADERS } from "./request-headers.ts";

/** Ends the session on the server; its answer, or null where it was not reached. Whoever reads no `ok` is still signed in. */
export async function signOut(): Promise<Response | null> {
  return fetch("/auth/sign-out", { method: "POST", headers: REQUEST_HEADERS, credentials: "same-origin" }).catch(
    () => null,
  );
}
