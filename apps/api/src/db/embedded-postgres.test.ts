import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "./embedded-port.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { postmasterOf } from "./embedded-postmaster.ts";
import { StartRefusal } from "./embedded-refusal.ts";

const asRoot = process.getuid?.() === 0;
const running: EmbeddedPostgres[] = [];
const portals: ChildProcess[] = [];
let folder = "";
let said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "embedded-"));
  await chmod(folder, 0o755);
  said = [];
});

afterEach(async () => {
  for (const portal of portals.splice(0)) {
    if (portal.exitCode !== null || portal.signalCode !== null) continue;
    portal.kill("SIGTERM");
    await once(portal, "exit");
  }
  for (const server of running.splice(0)) await server.stop();
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true, force: true });
});

async function start(options: { directory?: string; elsewhere?: string; choosePort?: () => Promise<number> } = {}) {
  const server = await startEmbeddedPostgres({
    directory: join(folder, "postgres"),
    elsewhere: join(folder, "elsewhere"),
    log: (sentence) => said.push(sentence),
    forTests: true,
    ...options,
  });
  running.push(server);
  return server;
}

async function ask(server: { adminUrl: string }, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: "array" });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function refusalOf(starting: Promise<unknown>): Promise<string> {
  const error: unknown = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartRefusal);
  const sentence = error instanceof StartRefusal ? error.message : "";
  expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  return sentence;
}

/** A portal in a process of its own, which can be killed. */
async function portalProcess(): Promise<{ portal: ChildProcess; adminUrl: string }> {
  const script = fileURLToPath(new URL("embedded-postgres.portal.ts", import.meta.url));
  const portal = fork(script, [join(folder, "postgres")], { execArgv: [] });
  portals.push(portal);
  const [message] = await once(portal, "message");
  return { portal, adminUrl: String(message) };
}

describe("the portal's own PostgreSQL", () => {
  test("begins empty in UTF-8 with French order of words, and keeps its rows over a restart", async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    expect(await ask(first, "show server_encoding")).toEqual(["UTF8"]);
    // é sorts beside e, not after z.
    expect(await ask(first, "select w from (values ('zone'), ('été'), ('eau')) t(w) order by w")).toEqual([
      "eau",
      "été",
      "zone",
    ]);
    await ask(first, "create table kept as select 12 as n");
    await first.stop();
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, "select n from kept")).toEqual([12]);
  });

  test("answers on 127.0.0.1 alone, and only to its password, which only its owner reads", async () => {
    const server = await start();
    expect(await ask(server, "show listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await ask(server, "show unix_socket_directories")).toEqual([""]);
    expect((await stat(join(folder, "postgres/cluster/password"))).mode & 0o777).toBe(0o600);
    const stranger = new URL(server.adminUrl);
    stranger.password = "password";
    await expect(ask({ adminUrl: stranger.href }, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  test("keeps its files safe on power failure unless it serves tests", async () => {
    const server = await startEmbeddedPostgres({ directory: join(folder, "postgres"), log: () => undefined });
    running.push(server);
    expect(await ask(server, "show fsync")).toEqual(["on"]);
    expect(await ask(server, "show full_page_writes")).toEqual(["on"]);
    await server.stop();
    const fast = await start();
    expect(await ask(fast, "show fsync")).toEqual(["off"]);
  });

  test("writes no value of a failed statement into its log", async () => {
    const server = await start();
    await expect(ask(server, "select 'case-4711'::int")).rejects.toThrow(/case-4711/);
    // The number alone may stand there as a port or a process.
    expect(await readFile(join(folder, "postgres/server.log"), "utf8")).not.toContain("case-4711");
  });

  test("takes another port when the one it chose has been taken meanwhile", async () => {
    const occupant: Server = createServer();
    occupant.listen(0, "127.0.0.1");
    await once(occupant, "listening");
    const address = occupant.address();
    const taken = address !== null && typeof address === "object" ? address.port : 0;
    const ports = [taken, taken];
    const server = await start({ choosePort: async () => ports.shift() ?? freePort() });
    expect(ports).toEqual([]);
    expect(new URL(server.adminUrl).port).not.toBe(String(taken));
    expect(await ask(server, "select 1")).toEqual([1]);
    const closed = once(occupant, "close");
    occupant.close();
    await closed;
  });

  test("says what PostgreSQL said when no port is to be had at all", async () => {
    const occupant: Server = createServer();
    occupant.listen(0, "127.0.0.1");
    await once(occupant, "listening");
    const address = occupant.address();
    const taken = address !== null && typeof address === "object" ? address.port : 0;
    const sentence = await refusalOf(start({ choosePort: async () => taken }));
    expect(sentence).toMatch(/did not start: could not create any TCP\/IP sockets/);
    occupant.close();
  });
});

describe("a portal that was killed", () => {
  test("leaves its server to the next portal, with what it had written", async () => {
    const { portal, adminUrl } = await portalProcess();
    await ask({ adminUrl }, "create table kept as select 7 as n");
    portal.kill("SIGKILL");
    await once(portal, "exit");
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(server.adminUrl).toBe(adminUrl);
    expect(await ask(server, "select n from kept")).toEqual([7]);
    await server.stop();
    await expect(ask(server, "select 1")).rejects.toThrow(/ECONNREFUSED/);
    expect((await start()).adopted).toBe(false);
  });

  test("together with its server, leaves files that the next start recovers", async () => {
    const { portal, adminUrl } = await portalProcess();
    await ask({ adminUrl }, "create table kept as select 7 as n");
    const holder = await postmasterOf(join(folder, "postgres/cluster/data"));
    portal.kill("SIGKILL");
    if (holder) process.kill(holder.pid, "SIGKILL");
    await once(portal, "exit");
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await ask(server, "select n from kept")).toEqual([7]);
  });

  test("in a container where nobody buries the dead does not block the next start", async () => {
    await (await start()).stop();
    // `sleep` never waits for the child it took over from the shell, which therefore stays as a zombie.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 1000"]);
    const [line] = await once(parent.stdout, "data");
    const zombie = Number.parseInt(String(line), 10);
    const dataFolder = join(folder, "postgres/cluster/data");
    await writeFile(join(dataFolder, "postmaster.pid"), `${zombie}\n${dataFolder}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`);
    expect(await ask(await start(), "select 1")).toEqual([1]);
    parent.kill();
  });

  test("by SIGTERM stops its server first", async () => {
    const { portal } = await portalProcess();
    portal.kill("SIGTERM");
    expect(await once(portal, "exit")).toEqual([0, null]);
    expect(await postmasterOf(join(folder, "postgres/cluster/data"))).toBeUndefined();
  });

  test("is not needed where a portal has stopped its server, or has nothing left to do", async () => {
    const script = fileURLToPath(new URL("embedded-postgres.portal.ts", import.meta.url));
    for (const manner of ["briefly", "idly"]) {
      const portal = spawn(process.execPath, [script, join(folder, "postgres"), manner], { stdio: "inherit" });
      expect(await once(portal, "exit")).toEqual([0, null]);
      await expect.poll(() => postmasterOf(join(folder, "postgres/cluster/data")), { timeout: 60_000 }).toBeUndefined();
    }
  });

  test("by its own exit takes its server along", async () => {
    const { portal, adminUrl } = await portalProcess();
    portal.send("exit");
    await once(portal, "exit");
    await expect.poll(() => postmasterOf(join(folder, "postgres/cluster/data")), { timeout: 60_000 }).toBeUndefined();
    await expect(ask({ adminUrl }, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("halfway through its first start leaves nothing that passes for a database", async () => {
    await mkdir(join(folder, "postgres/starting-abandoned/data"), { recursive: true });
    expect(await ask(await start(), "select 1")).toEqual([1]);
  });
});

describe("two portals on one folder", () => {
  test("are one too many: the second is told", async () => {
    const { adminUrl } = await portalProcess();
    const sentence = await refusalOf(start());
    expect(sentence).toBe(
      `Another portal is running on the folder ${join(folder, "postgres")}; stop it first, or give this one a DATA_DIR of its own.`,
    );
    expect(await ask({ adminUrl }, "select 1")).toEqual([1]);
  });

  test("that start at the same moment do not hurt each other", async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : []));
    expect(refused).toEqual([expect.stringContaining("Another portal is running")]);
    expect(await ask(await Promise.any([...running.map(async (server) => server)]), "select 1")).toEqual([1]);
  });
});

describe("a folder that cannot hold the database", () => {
  test("because it is a file", async () => {
    await writeFile(join(folder, "postgres"), "");
    expect(await refusalOf(start())).toMatch(
      /^The folder .*\/postgres cannot hold the portal's database: it is a file; /,
    );
  });

  test("because it lies below a file", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await refusalOf(start({ directory: join(folder, "file/postgres") }))).toMatch(
      /a folder above it, is a file/,
    );
  });

  test("because it holds other files", async () => {
    await mkdir(join(folder, "postgres"));
    await writeFile(join(folder, "postgres/thesis.docx"), "");
    expect(await refusalOf(start())).toMatch(/it already holds other files, such as thesis\.docx/);
    expect(await readdir(join(folder, "postgres"))).toEqual(["thesis.docx"]);
  });

  test("because another PostgreSQL server keeps its files there", async () => {
    await mkdir(join(folder, "postgres"));
    await writeFile(join(folder, "postgres/PG_VERSION"), "16\n");
    expect(await refusalOf(start())).toMatch(/it holds the files of another PostgreSQL server/);
  });

  test("because an older portal made it with another PostgreSQL", async () => {
    await (await start()).stop();
    await writeFile(join(folder, "postgres/cluster/data/PG_VERSION"), "17\n");
    expect(await refusalOf(start())).toMatch(
      /^The database in .*cluster was made by PostgreSQL 17 and the portal now comes with PostgreSQL 18; move /,
    );
  });

  test("because its password is lost", async () => {
    await (await start()).stop();
    await rm(join(folder, "postgres/cluster/password"));
    expect(await refusalOf(start())).toMatch(/cluster\/password is missing; restore it, or move .* away/);
  });

  test("because its files are damaged, in PostgreSQL's own words", async () => {
    await (await start()).stop();
    await rm(join(folder, "postgres/cluster/data/global/pg_control"));
    expect(await refusalOf(start())).toMatch(/did not start: .*could not find the database system.*pg_control/);
  });

  test("because the file system refuses", async () => {
    // /proc takes no folder from anyone, root included.
    expect(await refusalOf(start({ directory: "/proc/postgres" }))).toMatch(/^The folder \/proc\/postgres cannot hold/);
  });
});

describe.runIf(asRoot)("root, whose folders are closed to the server's own user", () => {
  test("has the database kept elsewhere, is told where, and finds it again", async () => {
    await mkdir(join(folder, "home"), { mode: 0o700 });
    const directory = join(folder, "home/portal/postgres");
    const first = await start({ directory });
    const kept = await realpath(join(directory, "cluster"));
    expect(said).toEqual([
      `The folder ${join(folder, "home")} is closed to the system user postgres, so the database is kept in ${kept}.`,
    ]);
    expect(kept.startsWith(join(folder, "elsewhere/data-"))).toBe(true);
    await ask(first, "create table kept as select 3 as n");
    await first.stop();
    expect(await ask(await start({ directory }), "select n from kept")).toEqual([3]);
    expect(said).toHaveLength(1);
  });

  test("is told which folder is closed when nowhere else is to be had", async () => {
    await mkdir(join(folder, "home"), { mode: 0o700 });
    await writeFile(join(folder, "elsewhere"), "");
    const sentence = await refusalOf(start({ directory: join(folder, "home/portal/postgres") }));
    // Where the repository itself lies in a closed folder, its programs are what cannot be reached first.
    expect(sentence).toMatch(/may not pass through .*\/home, and|cannot reach the programs in .*, and/);
    expect(sentence).toMatch(/choose a DATA_DIR below folders that are open|unpack the portal where every folder/);
  });

  test("is told when the folder leads nowhere", async () => {
    await mkdir(join(folder, "postgres"));
    await symlink(join(folder, "gone"), join(folder, "postgres/cluster"));
    expect(await refusalOf(start())).toMatch(/^The database in .*cluster cannot be read: .* is missing; restore it/);
  });
});
