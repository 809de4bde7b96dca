import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTables } from "../checking/check-tables.ts";
import { readTables } from "../reading/read-tables.ts";
import type { Table, Tables } from "../reading/table.ts";
import { lineMark } from "./line-mark.ts";
import { parseRepairs } from "./parse-repairs.ts";
import type { Repair, RepairOperation } from "./repair.ts";
import { repairColumns } from "./repair-columns.ts";
import { repairLines } from "./repair-lines.ts";

const WORDS = ["F", "M", "H", "Fem", "femme", "??", "ND", ""];
const NUMBERS = ["1,234", "1.234", "12,5", "0", "0.01", "<2,3", "ND", "", "7", "OOR <"];

const caseRow = fc.tuple(
  fc.constantFrom("P-001", "P-002", "C-003"),
  fc.constantFrom("PATIENT", "HC"),
  fc.constantFrom(...WORDS),
);
const valueRow = fc.tuple(
  fc.constantFrom("S-1", "S-2"),
  fc.constant("IL_6"),
  fc.constantFrom(...NUMBERS),
  fc.constant("pg/mL"),
  fc.constant("A1"),
);

function csv(header: string, rows: readonly (readonly string[])[]): Blob {
  return new Blob([[header, ...rows.map((row) => row.join(";"))].join("\n")]);
}

async function tablesOf(
  cases: readonly (readonly string[])[],
  values: readonly (readonly string[])[],
): Promise<Tables> {
  const first = await readTables(csv("case_code;group;sex", cases), "cases.csv");
  const second = await readTables(csv("sample_code;analyte;value;unit;assay_code", values), "measurements.csv");
  const read = [...(first.tables?.sheets ?? []), ...(second.tables?.sheets ?? [])];
  return { sheets: read, read, settings: {}, problems: [] };
}

const operation: fc.Arbitrary<RepairOperation> = fc.oneof(
  fc.record({
    kind: fc.constant("REPLACE_TEXT" as const),
    sheet: fc.constant("cases" as const),
    column: fc.constant("sex"),
    from: fc.constantFrom(null, "F", "Fem", "??", "ND"),
    to: fc.constantFrom(null, "FEMALE", "M"),
  }),
  fc.record({
    kind: fc.constant("READ_DECIMALS" as const),
    sheet: fc.constant("measurements" as const),
    column: fc.constant("value"),
    sign: fc.constantFrom("," as const, "." as const),
  }),
  fc.record({
    kind: fc.constant("BELOW_LIMIT" as const),
    sheet: fc.constant("measurements" as const),
    column: fc.constant("value"),
    text: fc.constantFrom("0", "0.01", "ND"),
  }),
  fc.record({
    kind: fc.constant("DROP_ROWS_WITH" as const),
    sheet: fc.constant("measurements" as const),
    column: fc.constant("value"),
    text: fc.constantFrom("ND", "7"),
  }),
  fc.record({
    kind: fc.constant("KEEP_FIRST" as const),
    sheet: fc.constantFrom("cases" as const, "measurements" as const),
  }),
);

const recorded = (operations: readonly RepairOperation[]): readonly Repair[] =>
  operations.map((one, index) => ({ ...one, id: `r${index}`, at: "2026-11-22T09:30:00Z" }));

const contents = (tables: Tables) =>
  tables.sheets.map((table: Table) =>
    [...table.rows].map(({ row, cells }) => [row, ...cells.map((cell) => cell && [cell.kind, cell.text])]),
  );

function repaired(tables: Tables, repairs: readonly Repair[]) {
  const lines = repairLines(tables, repairs);
  const columns = repairColumns(lines.tables, repairs, lines.settled);
  return { tables: columns.tables, effects: [...lines.effects, ...columns.effects] };
}

const rows = fc.tuple(
  fc.array(caseRow, { minLength: 1, maxLength: 8 }),
  fc.array(valueRow, { minLength: 1, maxLength: 12 }),
);
const operations = fc.array(operation, { maxLength: 5 });

describe("repairs of any table", () => {
  it("leave the tables as read, so that undoing one is replaying the others", async () => {
    await fc.assert(
      fc.asyncProperty(rows, operations, async ([cases, values], done) => {
        const tables = await tablesOf(cases, values);
        const before = contents(tables);
        repaired(tables, recorded(done));
        expect(contents(tables)).toEqual(before);
        expect(contents(repaired(tables, []).tables)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("give the same result when they are recorded as JSON and replayed on the file read anew", async () => {
    await fc.assert(
      fc.asyncProperty(rows, operations, async ([cases, values], done) => {
        const repairs = recorded(done);
        const once = repaired(await tablesOf(cases, values), repairs);
        const replayed = parseRepairs(JSON.stringify(repairs)).repairs ?? [];
        const again = repaired(await tablesOf(cases, values), replayed);
        expect(contents(again.tables)).toEqual(contents(once.tables));
        expect(again.effects).toEqual(once.effects);
        expect(checkTables(again.tables).problems).toEqual(checkTables(once.tables).problems);
      }),
      { numRuns: 60 },
    );
  });

  it("do nothing a second time", async () => {
    await fc.assert(
      fc.asyncProperty(rows, operation, async ([cases, values], one) => {
        const repair = recorded([one]);
        const once = repaired(await tablesOf(cases, values), repair);
        const twice = repaired(once.tables, repair);
        expect(contents(twice.tables)).toEqual(contents(once.tables));
      }),
      { numRuns: 60 },
    );
  });

  it("count each change they make, and set one cell where the mark is that of its line", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async ([cases, values], pick) => {
        const tables = await tablesOf(cases, values);
        const table = tables.sheets[1];
        const index = pick % (table?.rows.length ?? 1);
        const line = table?.rows.at(index);
        const place = { sheet: table?.label ?? "", cell: `C${line?.row ?? 0}`, mark: lineMark(line?.cells ?? []) };
        const [repair] = recorded([{ kind: "SET_CELL", ...place, to: "3.5" }]);
        const done = repaired(tables, repair ? [repair] : []);
        const changed = [...(done.tables.sheets[1]?.rows ?? [])].filter((row, at) => {
          const old = table?.rows.at(at);
          return JSON.stringify(row.cells) !== JSON.stringify(old?.cells);
        });
        expect(changed.map((row) => row.cells[2]?.text)).toEqual(["3.5"]);
        expect(done.effects).toMatchObject([{ count: 1 }]);
      }),
      { numRuns: 60 },
    );
  });
});
