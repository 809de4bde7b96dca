import { curlSnippets } from "./curl-snippets.ts";
import { javascriptSnippets } from "./javascript-snippets.ts";
import { pythonSnippets } from "./python-snippets.ts";
import { rSnippets } from "./r-snippets.ts";

/** What a tool wants first: an answer, every row it may read, and the rows as a file. */
export const TASKS = ["ask", "page", "download"] as const;
export type Task = (typeof TASKS)[number];

/** One example for each task, with the address of this very portal. */
export type Snippets = (origin: string) => Readonly<Record<Task, string>>;

/** The languages of the examples, by the names they go under. */
export const SNIPPETS = {
  curl: curlSnippets,
  Python: pythonSnippets,
  R: rSnippets,
  JavaScript: javascriptSnippets,
} as const satisfies Readonly<Record<string, Snippets>>;
