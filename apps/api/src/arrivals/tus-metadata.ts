import { Metadata } from "@tus/server";
import { BadInput } from "#errors";

const UNREADABLE = () =>
  new BadInput({
    en: "Upload-Metadata takes pairs of a name and a value in base64, separated by commas: cohort, filename, and where wanted profile, upload-mapping, upload-settings, idempotency-key.",
    fr: "Upload-Metadata prend des paires d'un nom et d'une valeur en base64, séparées par des virgules : cohort, filename, et au besoin profile, upload-mapping, upload-settings, idempotency-key.",
  });

/**
 * What a tus client says of a file: under the names that a script uses as headers, in the same forms, and `filename`
 * as the protocol has it. Throws BadInput.
 */
export function metadataIn(header: unknown): ReadonlyMap<string, string> {
  if (typeof header !== "string") throw UNREADABLE();
  const said = new Map<string, string>();
  try {
    for (const [name, value] of Object.entries(Metadata.parse(header))) {
      if (value !== null && value !== "") said.set(name, value);
    }
  } catch {
    throw UNREADABLE();
  }
  const fileName = said.get("filename");
  if (fileName) said.set("x-file-name", encodeURIComponent(fileName));
  return said;
}
