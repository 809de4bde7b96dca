/** A value of the address bar before a page's schema has read it. */
type SearchValue = string | number | boolean | readonly string[] | null | undefined;

/** `?by=SEX,CENTER&sex=MALE` as texts; only a page's schema makes lists or numbers of them, so "007" stays "007". */
export function parseSearchText(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The address of a page's state: lists joined by commas, nothing where a value is empty. */
export function searchTextOf(search: Record<string, SearchValue>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === "") return [];
    const text = Array.isArray(value) ? value.join(",") : String(value);
    // Commas, colons and slashes are plain in a query; leaving them so keeps links readable.
    const plain = encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");
    return text === "" ? [] : [`${encodeURIComponent(name)}=${plain}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
