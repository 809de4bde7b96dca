import type { DetailedError, HttpResponse } from "tus-js-client";
import { REQUEST_HEADERS } from "../session/request-headers.ts";
import { takeBack } from "./arrived-bytes.ts";
import { fingerprintOf, hashOf } from "./file-fingerprint.ts";
import { readRefusal, type ServerRefusal } from "./server-answer.ts";
import { forgetUnfinished, rememberUnfinished, unfinishedFiles } from "./unfinished-files.ts";

/** What the server is sent. The key makes a repeated attempt the same upload. */
export interface FileToSend {
  readonly cohort: string;
  readonly file: File;
  /** Import profile that says how it is read; `null` for a file that is read as it is. */
  readonly profile: string | null;
  readonly idempotencyKey: string;
}

/** The upload that came to be, the server's refusal, or the sender's own word. */
export type SendResult = { readonly id: string } | ServerRefusal | { readonly cancelled: true };

/** What is told while a file is on its way, in bytes. */
export interface SendingEvents {
  readonly onBytes: (sent: number) => void;
  /** The line broke; so much has certainly arrived. It is tried again by itself. */
  readonly onLost: (arrived: number) => void;
}

/** A file on its way. */
export interface Sending {
  readonly result: Promise<SendResult>;
  pause(): void;
  goOn(): void;
  cancel(): Promise<void>;
}

/** Small enough to arrive over a slow line within the server's time for one request. */
const PIECE = 4 * 1024 * 1024;
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Somebody else holds the file for a moment, or the offsets differ; asking anew mends both. */
const PASSING = [409, 423, 429];

/** What is said of the file beside its bytes, under the names a script uses as headers. */
export function sayingsOf(
  toSend: Pick<FileToSend, "cohort" | "profile"> & { readonly file: Pick<File, "name"> },
): Readonly<Record<string, string>> {
  const { cohort, file, profile } = toSend;
  return { cohort, filename: file.name, ...(profile === null ? {} : { profile }) };
}

/** Where the same file under the same decisions had begun to arrive; under other decisions it is taken back first. */
async function begunBefore(known: { file: string; said: string; cohort: string }): Promise<string | null> {
  for (const one of unfinishedFiles(known.cohort).filter(({ file }) => file === known.file)) {
    if (one.said === known.said) return one.address;
    if (await takeBack(one.address)) forgetUnfinished(one.address);
  }
  return null;
}

/** The refusal an answer stands for; null for one that passes, so that it is tried again. */
function refusalOf(answer: HttpResponse | null): ServerRefusal | null {
  const status = answer?.getStatus() ?? 0;
  if (!answer || status === 0 || PASSING.includes(status)) return null;
  const refusal = readRefusal(answer.getBody());
  return status >= 500 && refusal.message === null ? null : refusal;
}

/**
 * Sends a file by tus: in pieces, each stored as it arrives, and again from where it broke off as often as the line
 * breaks. What has begun is remembered in this browser, so that the same file goes on after a reload.
 */
export async function startSending(toSend: FileToSend, events: SendingEvents): Promise<Sending> {
  const { cohort, file } = toSend;
  const { Upload } = await import("tus-js-client");
  const sayings = sayingsOf(toSend);
  const [hash, said] = [await fingerprintOf(file, cohort), await hashOf(JSON.stringify(sayings))];
  const known = hash && said ? { file: hash, said, cohort, name: file.name, size: file.size } : null;
  const { promise: result, resolve } = Promise.withResolvers<SendResult>();
  let arrived = 0;
  let losses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const addressOf = (url: string | null) => (url ? new URL(url, location.href).pathname : null);
  const forget = () => {
    const address = addressOf(upload.url);
    if (address) forgetUnfinished(address);
  };
  const again = () => {
    clearTimeout(timer);
    removeEventListener("online", again);
    upload.start();
  };
  const stop = () => {
    clearTimeout(timer);
    removeEventListener("online", again);
  };
  const upload = new Upload(file, {
    endpoint: "/uploads",
    uploadUrl: known ? await begunBefore(known) : null,
    headers: REQUEST_HEADERS,
    metadata: { ...sayings, "idempotency-key": toSend.idempotencyKey },
    chunkSize: PIECE,
    retryDelays: null,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => {
      const address = addressOf(upload.url);
      if (known && address) rememberUnfinished({ ...known, address });
    },
    onProgress: (sent) => {
      losses = 0;
      events.onBytes(sent);
    },
    onChunkComplete: (_size, accepted) => {
      arrived = accepted;
    },
    onSuccess: ({ lastResponse }) => {
      forget();
      const id = lastResponse.getHeader("Portal-Upload");
      resolve(id ? { id } : { code: null, message: null });
    },
    onError: (error) => {
      const answer = "originalResponse" in error ? (error as DetailedError).originalResponse : null;
      const refusal = refusalOf(answer);
      if (refusal) return resolve(refusal);
      events.onLost(arrived);
      addEventListener("online", again);
      timer = setTimeout(again, WAITS_MS[Math.min(losses, WAITS_MS.length - 1)]);
      losses += 1;
    },
  });
  upload.start();
  return {
    result,
    pause: () => {
      stop();
      void upload.abort();
    },
    goOn: again,
    cancel: async () => {
      stop();
      await upload.abort(true).catch(() => undefined);
      forget();
      resolve({ cancelled: true });
    },
  };
}
