import type { BothLanguages } from "../language/use-language.ts";
import { REQUEST_HEADERS } from "../session/request-headers.ts";
import type { ReadingChoices } from "./file-check.ts";

/** What the server is sent. The key makes a repeated attempt the same upload. */
export interface FileToSend {
  readonly cohort: string;
  readonly file: File;
  readonly mappingText: string | null;
  readonly choices: ReadingChoices;
  readonly idempotencyKey: string;
  readonly onProgress: (share: number) => void;
}

/** The upload that came to be, or the server's sentence; `message` is null where it was not reached. */
export type SendResult =
  | { readonly id: string }
  | { readonly code: string | null; readonly message: BothLanguages | null };

/** Sends the file's bytes with `PUT /uploads`; XMLHttpRequest because fetch cannot tell how much has left. */
export function sendFile(toSend: FileToSend): Promise<SendResult> {
  const { cohort, file, onProgress } = toSend;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/uploads?cohort=${encodeURIComponent(cohort)}`);
    for (const [name, value] of Object.entries(headersOf(toSend))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ code: null, message: null });
    request.send(file);
  });
}

/** What the request says of the file beside its bytes. */
export function headersOf(
  toSend: Pick<FileToSend, "mappingText" | "choices" | "idempotencyKey"> & { readonly file: Pick<File, "name"> },
): Readonly<Record<string, string>> {
  const { file, mappingText, choices, idempotencyKey } = toSend;
  // Without the choices that leave the decision to the file.
  const settings = JSON.stringify(choices);
  return {
    ...REQUEST_HEADERS,
    "Content-Type": "application/octet-stream",
    "X-File-Name": encodeURIComponent(file.name),
    "Idempotency-Key": idempotencyKey,
    ...(mappingText === null ? {} : { "Upload-Mapping": base64url(mappingText) }),
    ...(settings === "{}" ? {} : { "Upload-Settings": base64url(settings) }),
  };
}

/** UTF-8 bytes in the URL-safe alphabet without padding (RFC 4648, section 5). */
export function base64url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function readAnswer(text: string): SendResult {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return { code: null, message: null };
    const { id, code, message } = answer as Record<string, unknown>;
    if (typeof id === "string") return { id };
    return { code: typeof code === "string" ? code : null, message: isBothLanguages(message) ? message : null };
  } catch {
    return { code: null, message: null };
  }
}

function isBothLanguages(value: unknown): value is BothLanguages {
  if (typeof value !== "object" || value === null) return false;
  const { en, fr } = value as Record<string, unknown>;
  return typeof en === "string" && typeof fr === "string";
}
