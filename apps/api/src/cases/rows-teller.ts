/** How many rows of a file are read, and whether they are all and the check of the rules has begun. */
export interface RowsTold {
  readonly phase: "READING" | "CHECKING";
  readonly rows: number;
}

/** Between two words of progress, in milliseconds; the clock is looked at every so many rows. */
const TELL_EVERY = 300;
const LOOK_EVERY = 1_000;

/** Counts rows as they are read, and tells of them now and then. */
export function rowsTeller(tell: (told: RowsTold) => void): (read: "ROW" | "ALL") => void {
  let rows = 0;
  let last = performance.now();
  return (read) => {
    if (read === "ALL") return tell({ phase: "CHECKING", rows });
    rows += 1;
    if (rows % LOOK_EVERY !== 0 || performance.now() - last < TELL_EVERY) return;
    last = performance.now();
    tell({ phase: "READING", rows });
  };
}
