import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { kept } from "../language/kept-together.ts";
import type { Language } from "../language/language.ts";

/** What the server said of a failure. */
export interface ErrorFacts {
  readonly code: string | null;
  /** In the viewer's language where the server gave both. */
  readonly sentence: string | null;
  readonly reference: string | null;
}

function textOf(value: unknown, language: Language): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text = (value as Record<string, unknown>)[language];
  return typeof text === "string" ? kept(text) : null;
}

/** Reads an error of the API client; `sentence` is null where the server was not reached. */
export function errorFacts(error: unknown, language: Language): ErrorFacts {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const extensions = first?.extensions ?? {};
    return {
      code: typeof extensions.code === "string" ? extensions.code : null,
      sentence: textOf(extensions.message, language) ?? first?.message ?? null,
      reference: typeof extensions.reference === "string" ? extensions.reference : null,
    };
  }
  if (ServerError.is(error)) return { code: "UNAVAILABLE", sentence: null, reference: null };
  return { code: null, sentence: null, reference: null };
}

/** Whether no answer came at all, or the server was unwell: what it said before is then still its last word. */
export function isOutage(error: unknown): boolean {
  if (!CombinedGraphQLErrors.is(error)) return true;
  return error.errors.every(({ extensions }) => extensions?.code === "UNAVAILABLE" || extensions?.code === "INTERNAL");
}
