import type { Comparator } from "@nlrp12/domain";
import type { DictionaryColumn } from "../dictionary/dictionary-column.ts";
import type { CellKind } from "../reading/cell.ts";
import type { Codes } from "../reading/code-list.ts";
import type { TableColumn } from "../reading/table-rows.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { RuleCode } from "../rules/rule.ts";
import type { Reading } from "./cell-reading.ts";
import { readCell } from "./cell-reading.ts";
import type { DecimalEvidence } from "./number-reading.ts";

/** A rule that cells of a column break, with what fills its texts. */
export interface ColumnFault {
  readonly rule: RuleCode;
  readonly detail: Readonly<Record<string, Bilingual | string>>;
}

/** What a cell means, as one number; what it needs besides stands in a list of numbers or texts. */
const MEANT = {
  refused: 0,
  blank: 1,
  number: 2,
  asWritten: 3,
  text: 4,
  yes: 5,
  no: 6,
  equal: 7,
  below: 8,
  above: 9,
  outOfRangeBelow: 10,
  outOfRangeAbove: 11,
} as const;

const MEASURED: Readonly<Record<Comparator, number>> = { "=": MEANT.equal, "<": MEANT.below, ">": MEANT.above };
const COMPARATORS: ReadonlyMap<number, Comparator> = new Map([
  [MEANT.equal, "="],
  [MEANT.below, "<"],
  [MEANT.above, ">"],
]);

/** One column of a sheet as read; a million rows take the few bytes of their codes. */
export interface ReadColumn {
  /** By row; the last code is that of cells of which another check has spoken. */
  readonly codes: Codes;
  readonly cells: CellMeanings;
}

/** What each of the different cells of a column means, by its code. */
export class CellMeanings {
  readonly #source: TableColumn;
  readonly #meant: Uint8Array;
  readonly #numbers: Float64Array;
  readonly #texts = new Map<number, string>();
  readonly #kinds = new Set<CellKind>();
  readonly #faults = new Map<string, { readonly fault: ColumnFault; readonly number: number }>();
  readonly #faultOf: Uint16Array;

  constructor(source: TableColumn, column: DictionaryColumn, evidence: DecimalEvidence) {
    this.#source = source;
    this.#meant = new Uint8Array(source.size + 1);
    this.#numbers = new Float64Array(source.size);
    this.#faultOf = new Uint16Array(source.size + 1);
    for (let code = 0; code < source.size; code += 1) {
      const cell = source.cellOf(code);
      if (cell) this.#kinds.add(cell.kind);
      const read = readCell(cell, column, evidence);
      if ("value" in read) this.#keep(code, read.value, cell?.text ?? "");
      else this.#note(code, read);
    }
  }

  /** How many codes there are. */
  get size(): number {
    return this.#meant.length;
  }

  /** Whether every cell that means something means the very text it says, so that different codes mean different things. */
  get areAsWritten(): boolean {
    return this.#kinds.size <= 1 && this.#meant.every((meant) => meant <= MEANT.blank || meant === MEANT.asWritten);
  }

  /** The rules that cells of the column break. */
  get faults(): readonly ColumnFault[] {
    return [...this.#faults.values()].map(({ fault }) => fault);
  }

  /** Which of {@link faults} the cell of a code has, or −1. */
  faultOf(code: number): number {
    return (this.#faultOf[code] ?? 0) - 1;
  }

  /** What the cell of a code means; `undefined` when it was refused, `null` when it is blank. */
  valueOf(code: number): Reading | undefined {
    const meant = this.#meant[code] ?? MEANT.refused;
    if (meant === MEANT.refused) return undefined;
    if (meant === MEANT.blank) return null;
    if (meant === MEANT.number) return this.numberOf(code);
    if (meant === MEANT.asWritten) return this.#source.textOf(code);
    if (meant === MEANT.text) return this.#texts.get(code);
    if (meant === MEANT.yes || meant === MEANT.no) return meant === MEANT.yes;
    const reported = this.#source.textOf(code);
    const comparator = COMPARATORS.get(meant);
    if (comparator) return { kind: "value", comparator, value: this.numberOf(code), reported };
    return { kind: "out-of-range", comparator: meant === MEANT.outOfRangeBelow ? "<" : ">", reported };
  }

  /** Whether the cell of a code is neither blank nor refused. */
  hasValue(code: number): boolean {
    return (this.#meant[code] ?? MEANT.refused) > MEANT.blank;
  }

  /** The text of the cell as it stands in the file. */
  writtenOf(code: number): string {
    return this.#source.textOf(code);
  }

  /** The text of a code, or `null` when it has none. */
  textOf(code: number): string | null {
    const value = this.valueOf(code);
    return typeof value === "string" ? value : null;
  }

  /** The number of a code, also of a measured value; 0 where it has none. */
  numberOf(code: number): number {
    return this.#numbers[code] ?? 0;
  }

  /** The comparator of the measured value of a code, whose number is {@link numberOf}; `null` where it is none. */
  comparatorOf(code: number): Comparator | null {
    return COMPARATORS.get(this.#meant[code] ?? MEANT.refused) ?? null;
  }

  /** On which side a cell that says OOR is out of range; `null` where it says none. */
  outOfRangeOf(code: number): "<" | ">" | null {
    if (this.#meant[code] === MEANT.outOfRangeBelow) return "<";
    return this.#meant[code] === MEANT.outOfRangeAbove ? ">" : null;
  }

  #keep(code: number, value: Reading, written: string): void {
    if (value === null) this.#meant[code] = MEANT.blank;
    else if (typeof value === "boolean") this.#meant[code] = value ? MEANT.yes : MEANT.no;
    else if (typeof value === "string") {
      this.#meant[code] = value === written ? MEANT.asWritten : MEANT.text;
      if (value !== written) this.#texts.set(code, value);
    } else if (typeof value === "number") {
      this.#meant[code] = MEANT.number;
      this.#numbers[code] = value;
    } else if (value.kind === "value") {
      this.#meant[code] = MEASURED[value.comparator];
      this.#numbers[code] = value.value;
    } else if (value.kind === "out-of-range") {
      this.#meant[code] = value.comparator === "<" ? MEANT.outOfRangeBelow : MEANT.outOfRangeAbove;
    }
  }

  #note(code: number, { rule, detail }: ColumnFault): void {
    const key = JSON.stringify([rule, detail]);
    const known = this.#faults.get(key) ?? { fault: { rule, detail }, number: this.#faults.size + 1 };
    this.#faults.set(key, known);
    this.#faultOf[code] = known.number;
  }
}
