/** What one column of a row to copy may hold. */
type Copied = string | number | boolean | Buffer | null | undefined;

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const TO_ESCAPE = /[\\\t\n\r]/;
const EACH_TO_ESCAPE = /[\\\t\n\r]/g;

function copiedText(value: Copied): string {
  if (typeof value === "string") {
    return TO_ESCAPE.test(value) ? value.replace(EACH_TO_ESCAPE, (sign) => ESCAPED[sign] ?? sign) : value;
  }
  // `Infinity` and `-Infinity` are how PostgreSQL itself writes the open end of an interval.
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  return `\\\\x${value.toString("hex")}`;
}

/**
 * Rows in the text format of PostgreSQL's COPY (documentation of COPY, "Text Format"): a line for each, columns
 * separated by tabs. `prefix` is what every line begins with, such as a key all the rows share, its tabs included.
 */
export function copyLines(prefix: string, columns: readonly string[], rows: readonly object[]): string {
  let lines = "";
  for (const row of rows as readonly Readonly<Record<string, Copied>>[]) {
    let line = prefix;
    for (let place = 0; place < columns.length; place += 1) {
      if (place > 0) line += "\t";
      line += copiedText(row[columns[place] ?? ""]);
    }
    lines += `${line}\n`;
  }
  return lines;
}
