import { totalmem } from "node:os";

const MEGABYTE = 1024 * 1024;

/** A quarter of the machine's memory, at least 64 and at most 256 MB: the portal itself runs beside the server. */
export function sharedBuffersInMegabytes(memoryInBytes: number): number {
  return Math.max(64, Math.min(256, Math.floor(memoryInBytes / 4 / MEGABYTE)));
}

/**
 * Settings of the portal's own server. It answers on 127.0.0.1 alone, and its log holds no statement and no value of a
 * row. Tests give up safety on power failure for speed; the demonstration keeps it.
 */
export function serverSettings(options: { port: number; forTests: boolean }): Record<string, string> {
  const settings: Record<string, string> = {
    port: String(options.port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: options.forTests ? "300" : "100",
    shared_buffers: `${sharedBuffersInMegabytes(totalmem())}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "64MB",
    // One server without followers: the shortest write-ahead log, which bulk loads into new tables skip altogether.
    wal_level: "minimal",
    max_wal_senders: "0",
    random_page_cost: "1.1",
    jit: "off",
    TimeZone: "UTC",
    log_timezone: "UTC",
    // Above ERROR: a failed statement's message can quote a value of the row that failed.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  if (!options.forTests) return settings;
  return { ...settings, fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };
}

/** The same settings as arguments of `postgres`. */
export function settingArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
