import { z } from "zod";
import { CommandFailure, sentenceOf } from "./command-failure.ts";

/** The language a command speaks. */
export type CommandLanguage = "en" | "fr";

/** A running portal, as somebody with a token. */
export interface PortalClient {
  readonly language: CommandLanguage;
  /** The data of one GraphQL operation, of the shape stated. Fails with the portal's own sentence. */
  ask<Shape extends z.ZodType>(
    shape: Shape,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<z.infer<Shape>>;
  /** Any other request, with the token. */
  send(path: string, request: RequestInit): Promise<Response>;
}

const sentence = z.object({ en: z.string(), fr: z.string() });
const refusals = z.array(
  z.object({ message: z.string(), extensions: z.object({ message: sentence.optional() }).optional() }),
);
const answer = z.object({ data: z.unknown().optional(), errors: refusals.optional() });
const refusal = z.object({ message: sentence });

/** A client of the portal at an address. */
export function portalClient(options: {
  readonly url: string;
  readonly token: string | null;
  readonly language: CommandLanguage;
}): PortalClient {
  const { url, token, language } = options;
  const send = async (path: string, request: RequestInit): Promise<Response> => {
    const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...request.headers };
    try {
      return await fetch(new URL(path, url), { ...request, headers });
    } catch (error) {
      throw new CommandFailure(`The portal at ${url} cannot be reached: ${sentenceOf(error)}.`);
    }
  };
  return {
    language,
    send,
    ask: async (shape, query, variables = {}) => {
      const response = await send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const read = refusal.safeParse(jsonOf(text));
      if (read.success) throw new CommandFailure(read.data.message[language]);
      const parsed = answer.safeParse(jsonOf(text));
      if (!parsed.success) throw new CommandFailure(`${url} answers, but it does not speak as a portal does.`);
      const [first] = parsed.data.errors ?? [];
      if (first) throw new CommandFailure(first.extensions?.message?.[language] ?? first.message);
      return shape.parse(parsed.data.data);
    },
  };
}

/** The sentence of a refused request outside GraphQL. */
export async function refusalOf(response: Response, language: CommandLanguage): Promise<string> {
  const read = refusal.safeParse(jsonOf(await response.text()));
  return read.success ? read.data.message[language] : `The portal refused with status ${response.status}.`;
}

/** JSON of a text, or undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
