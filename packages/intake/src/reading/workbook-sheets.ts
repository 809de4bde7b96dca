/** A sheet as the list of a workbook names it. */
export interface ListedSheet {
  readonly title: string;
  readonly hidden: boolean;
  /** The entry of the archive that holds it; `null` where the list of relationships does not tell. */
  readonly path: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? (value[1] ?? value[2] ?? "") : null;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return ENTITIES[name] ?? whole;
  });
}

/** Entries of the archive by the identifiers under which the workbook speaks of them. */
function targets(relationshipsXml: string): ReadonlyMap<string, string> {
  const tags = relationshipsXml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g);
  return new Map(
    [...tags].flatMap(([tag]) => {
      const [id, target] = [attribute(tag, "Id"), attribute(tag, "Target")];
      if (!id || !target) return [];
      return [[id, target.startsWith("/") ? target.slice(1) : `xl/${target}`]];
    }),
  );
}

/** Sheets in order with what Excel hides; `xl/workbook.xml` and the list of its relationships. */
export function sheetsOf(workbookXml: string, relationshipsXml: string): readonly ListedSheet[] {
  const entries = targets(relationshipsXml);
  const list = /<(?:\w+:)?sheets\b[^>]*>([\s\S]*?)<\/(?:\w+:)?sheets>/.exec(workbookXml)?.[1] ?? "";
  return [...list.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    title: unescaped(attribute(tag, "name") ?? ""),
    hidden: (attribute(tag, "state") ?? "visible") !== "visible",
    path: entries.get(attribute(tag, "r:id") ?? "") ?? null,
  }));
}
