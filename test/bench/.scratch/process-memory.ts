import { readFile, writeFile } from "node:fs/promises";

/** Memory of a process as Linux counts it, its threads included, in bytes. */
export interface ProcessMemory {
  readonly now: number;
  /** The most since the peak was last forgotten. */
  readonly peak: number;
}

/** Reads `/proc/<pid>/status`: VmRSS and VmHWM (proc_pid_status(5)). */
export async function memoryOf(pid: number): Promise<ProcessMemory> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const bytes = (name: string) => 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return { now: bytes("VmRSS"), peak: bytes("VmHWM") };
}

/** Lets the peak begin again at what the process has now (proc_pid_clear_refs(5), value 5). */
export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, "5");
}
