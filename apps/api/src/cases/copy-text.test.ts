import { describe, expect, it } from "vitest";
import { copyLines } from "./copy-text.ts";

describe("rows as COPY takes them", () => {
  it("are a line each, with blanks, truths, bytes and open intervals as PostgreSQL writes them", () => {
    const row = { code: "P1", day: -3, blank: null, flare: true, salt: Buffer.from([1, 255]), low: -Infinity };
    expect(copyLines("7\t1\t", ["code", "day", "blank", "flare", "salt", "low"], [row, { ...row, flare: false }])).toBe(
      "7\t1\tP1\t-3\t\\N\tt\t\\\\x01ff\t-Infinity\n7\t1\tP1\t-3\t\\N\tf\t\\\\x01ff\t-Infinity\n",
    );
  });

  it("escape what would end a column, a line or the copy itself", () => {
    expect(copyLines("", ["text"], [{ text: "a\tb\\N\r\nc" }, { text: "\\." }])).toBe("a\\tb\\\\N\\r\\nc\n\\\\.\n");
  });
});
