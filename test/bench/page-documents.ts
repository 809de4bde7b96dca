import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DefinitionNode, parse, print, visit } from "graphql";

const PAGES = fileURLToPath(new URL("../../apps/portal/src/", import.meta.url));

async function definitions(): Promise<Map<string, DefinitionNode>> {
  const names = await readdir(PAGES, { recursive: true });
  const texts = names
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFile(join(PAGES, name), "utf8").then((text) => parse(text, { noLocation: true })));
  const found = new Map<string, DefinitionNode>();
  for (const definition of (await Promise.all(texts)).flatMap((document) => document.definitions)) {
    if ("name" in definition && definition.name) found.set(definition.name.value, definition);
  }
  return found;
}

/** The documents that pages of the portal send, by the name of their operation, each with its fragments. */
export async function pageDocuments(operations: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const all = await definitions();
  return new Map(
    operations.map((operation) => {
      const needed = new Set([operation]);
      const parts: string[] = [];
      // The set grows while it is walked: a fragment names others.
      for (const name of needed) {
        const definition = all.get(name);
        if (!definition) throw new Error(`no page has an operation or a fragment ${name}`);
        const sent = visit(definition, {
          // Said to the client alone.
          Directive: (directive) => (directive.name.value === "unmask" ? null : undefined),
          FragmentSpread: (spread) => {
            needed.add(spread.name.value);
          },
        });
        parts.push(print(sent));
      }
      return [operation, parts.join("\n")];
    }),
  );
}
