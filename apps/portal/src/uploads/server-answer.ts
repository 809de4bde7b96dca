import type { BothLanguages } from "../language/use-language.ts";

/** What the server says when it refuses; `message` is null where it said nothing that can be read. */
export interface ServerRefusal {
  readonly code: string | null;
  readonly message: BothLanguages | null;
}

function isBothLanguages(value: unknown): value is BothLanguages {
  if (typeof value !== "object" || value === null) return false;
  const { en, fr } = value as Record<string, unknown>;
  return typeof en === "string" && typeof fr === "string";
}

/** Reads a refusal outside GraphQL: `{ code, message: { en, fr } }`. */
export function readRefusal(body: string): ServerRefusal {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== "object" || answer === null) return { code: null, message: null };
    const { code, message } = answer as Record<string, unknown>;
    return { code: typeof code === "string" ? code : null, message: isBothLanguages(message) ? message : null };
  } catch {
    return { code: null, message: null };
  }
}
