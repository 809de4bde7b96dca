import { basename } from "node:path";
import { BadInput } from "#errors";
import { type UploadSettings, uploadSettingsIn } from "#uploads";

/** What a sender says of a file beside its bytes. */
export interface WhatWasSaid {
  readonly fileName: string;
  readonly mapping: object | null;
  readonly settings: UploadSettings | null;
  /** Id or name of the import profile that holds mapping, settings and repairs. */
  readonly profile: string | null;
  readonly idempotencyKey: string | null;
}

/** The sayings of one request by name, in lower case; null for what was not said. */
export type Saying = (
  name: "x-file-name" | "upload-mapping" | "upload-settings" | "profile" | "idempotency-key",
) => string | null;

const LONGEST_FILE_NAME = 200;
const LONGEST_KEY = 200;
const NAMELESS = "cohort-file";

/** The last part of the name, percent-decoded, without control characters. */
function fileNameIn(sent: string): string {
  let name = sent;
  try {
    name = decodeURIComponent(sent);
  } catch {
    // A name that is not percent-encoded stands as it was sent.
  }
  const plain = basename(name.replaceAll("\\", "/")).replace(/\p{Cc}/gu, "");
  return plain.slice(-LONGEST_FILE_NAME) || NAMELESS;
}

function mappingIn(sent: string): object {
  try {
    const mapping: unknown = JSON.parse(Buffer.from(sent, "base64url").toString("utf8"));
    if (typeof mapping === "object" && mapping !== null && !Array.isArray(mapping)) return mapping;
  } catch {
    // Falls through to the refusal.
  }
  throw new BadInput({
    en: "The header Upload-Mapping takes a column mapping as JSON in base64url.",
    fr: "L'en-tête Upload-Mapping prend une correspondance de colonnes en JSON, codée en base64url.",
  });
}

/** A profile says all of it: a mapping or settings beside it would contradict it. */
function profileBesideNothing(saying: Saying): string | null {
  const profile = saying("profile");
  if (profile === null || (saying("upload-mapping") ?? saying("upload-settings")) === null) return profile;
  throw new BadInput({
    en: "Name a profile, or send a mapping and settings; not both.",
    fr: "Nommez un profil, ou envoyez une correspondance et des réglages ; pas les deux.",
  });
}

function assertShortKey(key: string | null): string | null {
  if (key === null || key.length <= LONGEST_KEY) return key;
  throw new BadInput({
    en: `An Idempotency-Key has at most ${LONGEST_KEY} characters.`,
    fr: `Un Idempotency-Key a au plus ${LONGEST_KEY} caractères.`,
  });
}

/**
 * Reads what the sender said, in one place for every way a file may come: headers of a script's `PUT`, metadata of a
 * resumable upload under the same names. Throws BadInput for what cannot be read.
 */
export function whatWasSaid(saying: Saying): WhatWasSaid {
  const [mapping, settings] = [saying("upload-mapping"), saying("upload-settings")];
  return {
    fileName: fileNameIn(saying("x-file-name") ?? NAMELESS),
    mapping: mapping === null ? null : mappingIn(mapping),
    settings: settings === null ? null : uploadSettingsIn(settings),
    profile: profileBesideNothing(saying),
    idempotencyKey: assertShortKey(saying("idempotency-key")),
  };
}
