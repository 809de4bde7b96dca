/** What came back for one request. */
export interface Posted {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Codes of the errors in the answer, of whichever shape it is. */
  readonly codes: readonly string[];
}

function codesIn(text: string): string[] {
  try {
    const body = JSON.parse(text) as { code?: string; errors?: { extensions?: { code?: string } }[] };
    if (body.errors) return body.errors.map((error) => error.extensions?.code ?? "none");
    return body.code ? [body.code] : [];
  } catch {
    return [];
  }
}

/** Sends a request and reads what a client can know of the answer. */
export async function posted(url: string, init: RequestInit): Promise<Posted> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, type: response.headers.get("content-type") ?? "", text, codes: codesIn(text) };
}

/** Sends a GraphQL document. */
export function question(
  portalUrl: string,
  query: unknown,
  options: {
    readonly token?: string;
    readonly variables?: unknown;
    readonly more?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Posted> {
  return posted(`${portalUrl}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    },
    body: JSON.stringify({ query, variables: options.variables, ...options.more }),
  });
}

/** What must never leave the server in an answer: stacks, statements, places on its disk, names of its parts. */
export const LEAKS =
  /\bat [\w.<>]+ \(|node_modules|\/work\/|\.ts:\d|\.js:\d|portal\.(case|cohort|account|session|release|sample|measurement)|select |insert into|relation "|QueryFailedError|postgres|typeorm|127\.0\.0\.1:\d/i;
