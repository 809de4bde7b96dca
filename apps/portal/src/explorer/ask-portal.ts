import { REQUEST_HEADERS } from "../session/request-headers.ts";

/** Asks the portal: with the given token where there is one, and then without the session, else with the session. */
export async function askPortal(token: string, question: object): Promise<object> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: token ? "omit" : "same-origin",
    headers: {
      ...REQUEST_HEADERS,
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(question),
  });
  return response.json();
}

/** Name of the person this browser's session belongs to; null without one. */
export async function signedInName(): Promise<string | null> {
  const answer: { data?: { viewer: { name: string } | null } } = await askPortal("", { query: "{ viewer { name } }" });
  return answer.data?.viewer?.name ?? null;
}
