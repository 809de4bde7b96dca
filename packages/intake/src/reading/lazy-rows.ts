/**
 * Rows that are made one at a time, when they are looked at, and kept by nobody: a million of them take no room. What
 * `map`, `filter` and `flatMap` return is an ordinary array.
 */
export class LazyRows<Row> implements Iterable<Row> {
  readonly length: number;
  readonly #rowAt: (index: number) => Row;

  constructor(length: number, rowAt: (index: number) => Row) {
    this.length = length;
    this.#rowAt = rowAt;
  }

  /** The row of an index from 0, or `undefined` beyond the last. */
  at(index: number): Row | undefined {
    return index >= 0 && index < this.length ? this.#rowAt(index) : undefined;
  }

  *[Symbol.iterator](): Generator<Row, void, undefined> {
    for (let index = 0; index < this.length; index += 1) yield this.#rowAt(index);
  }

  *entries(): Generator<[number, Row], void, undefined> {
    for (let index = 0; index < this.length; index += 1) yield [index, this.#rowAt(index)];
  }

  map<Value>(make: (row: Row, index: number) => Value): Value[] {
    return Array.from({ length: this.length }, (_, index) => make(this.#rowAt(index), index));
  }

  flatMap<Value>(valuesOf: (row: Row, index: number) => Value | readonly Value[]): Value[] {
    const values: Value[] = [];
    for (const [index, row] of this.entries()) {
      const found = valuesOf(row, index);
      if (Array.isArray(found)) values.push(...found);
      else values.push(found as Value);
    }
    return values;
  }

  filter(accepts: (row: Row, index: number) => boolean): Row[] {
    const rows: Row[] = [];
    for (const [index, row] of this.entries()) if (accepts(row, index)) rows.push(row);
    return rows;
  }

  /** The index of the first row that is accepted, or −1. */
  findIndex(accepts: (row: Row) => boolean): number {
    for (const [index, row] of this.entries()) if (accepts(row)) return index;
    return -1;
  }

  find(accepts: (row: Row) => boolean): Row | undefined {
    return this.at(this.findIndex(accepts));
  }

  some(accepts: (row: Row) => boolean): boolean {
    return this.findIndex(accepts) !== -1;
  }

  every(accepts: (row: Row) => boolean): boolean {
    return !this.some((row) => !accepts(row));
  }
}
