import { readFile } from "node:fs/promises";

/** Linux counts in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_A_SECOND = 100;

/** Milliseconds of processor a process has used with all its threads: utime and stime of proc_pid_stat(5). */
export async function processorMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The second field is a name in parentheses, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}
