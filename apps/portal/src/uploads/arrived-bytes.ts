import { REQUEST_HEADERS } from "../session/request-headers.ts";

const TUS = { ...REQUEST_HEADERS, "Tus-Resumable": "1.0.0" };

/** How much of a file has arrived; the upload it has become; or that it is gone. `unknown` while nobody answers. */
export type Arrived =
  | { readonly at: "waiting"; readonly bytes: number }
  | { readonly at: "whole"; readonly upload: string }
  | { readonly at: "gone" }
  | { readonly at: "unknown" };

/** Asks the server how much of an unfinished file it has. */
export async function arrivedBytes(address: string): Promise<Arrived> {
  const response = await fetch(address, { method: "HEAD", headers: TUS }).catch(() => null);
  if (!response || response.status >= 500) return { at: "unknown" };
  if (!response.ok) return { at: "gone" };
  const upload = response.headers.get("Portal-Upload");
  return upload ? { at: "whole", upload } : { at: "waiting", bytes: Number(response.headers.get("Upload-Offset")) };
}

/** Takes back what has arrived of a file. False while nobody answers; it then ends by itself after 14 days. */
export async function takeBack(address: string): Promise<boolean> {
  const response = await fetch(address, { method: "DELETE", headers: TUS }).catch(() => null);
  return response !== null && response.status < 500;
}
