import type { PortalCaller } from "../journeys/portal-caller.ts";
import { MANAGER } from "./torture-cohort.ts";

const TUS = { "tus-resumable": "1.0.0" };
const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** A file that is sent by tus in two halves, as far as it comes. */
export interface ResumableSend {
  /** Begins or goes on from what has arrived, and ends with the id of the upload. Throws where the line breaks. */
  send(caller: PortalCaller): Promise<string>;
}

/** Sends by the protocol's plain requests, without a client that would mend anything by itself. */
export function resumableSend(cohort: string, bytes: Uint8Array): ResumableSend {
  let address: string | null = null;
  return {
    send: async (caller) => {
      const request = (path: string, method: string, init: RequestInit = {}) =>
        fetch(`${caller.url}${path}`, {
          ...init,
          method,
          headers: { ...TUS, authorization: `Bearer ${caller.tokenOf(MANAGER)}`, ...(init.headers as object) },
        });
      if (address === null) {
        const metadata = `cohort ${base64(cohort)},filename ${base64("torture.zip")}`;
        const begun = await request("/uploads", "POST", {
          headers: { "upload-length": String(bytes.length), "upload-metadata": metadata },
        });
        if (begun.status !== 201) throw new Error(await begun.text());
        address = begun.headers.get("location");
      }
      const path = address ?? "";
      const asked = await request(path, "HEAD");
      if (!asked.ok) throw new Error(`HEAD ${asked.status}`);
      let answer = asked;
      for (;;) {
        const upload = answer.headers.get("portal-upload");
        if (upload) return upload;
        const offset = Number(answer.headers.get("upload-offset"));
        const end = Math.min(bytes.length, offset + Math.ceil(bytes.length / 2));
        answer = await request(path, "PATCH", {
          headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
          body: Buffer.from(bytes.subarray(offset, end)),
        });
        if (!answer.ok) throw new Error(`PATCH ${answer.status}: ${await answer.text()}`);
      }
    },
  };
}
