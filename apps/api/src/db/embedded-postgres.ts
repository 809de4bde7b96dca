import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type ServerAccount, serverAccount } from "./embedded-account.ts";
import { completeLinks, type NativeFolder, packagedNativeFolder, runnableNativeFolder } from "./embedded-binaries.ts";
import { type Claim, claimRunning } from "./embedded-claim.ts";
import { type Cluster, ensureCluster } from "./embedded-cluster.ts";
import { prepareFolder, serverLog } from "./embedded-folder.ts";
import { type Launch, launchServer } from "./embedded-launch.ts";
import { freePort } from "./embedded-port.ts";
import { forgetZombie, stopPostmaster } from "./embedded-postmaster.ts";
import { hasCode, lastComplaint, reasonOf, StartRefusal } from "./embedded-refusal.ts";

export { StartRefusal };

/** The portal's own PostgreSQL, running. */
export interface EmbeddedPostgres {
  /** As superuser, into the database `postgres`, on 127.0.0.1. */
  adminUrl: string;
  /** True when the server had been left running by a portal that was killed. */
  adopted: boolean;
  /** Ends all sessions, writes everything and resolves when the server is gone. May be called twice. */
  stop(): Promise<void>;
}

/** How to start; the last two have defaults that only tests change. */
export interface EmbeddedPostgresOptions {
  directory: string;
  log: (sentence: string) => void;
  /** Safety on power failure given up for speed. */
  forTests?: boolean;
  /** Where root keeps what its closed folders cannot hold. */
  elsewhere?: string;
  choosePort?: () => Promise<number>;
}

const LAUNCHES = 12;
const LINGER_IN_MILLISECONDS = 250;
const PORT_TAKEN = /could not bind/;
const LAST_SERVER_LINGERS = /lock file "postmaster\.pid" already exists|shared memory block .* still in use/;

/**
 * Starts the PostgreSQL that comes with the portal on `directory`, made on the first start and reused ever after.
 * Every failure is a `StartRefusal` whose message is one sentence for the person at the keyboard.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start({ ...options, directory: resolve(options.directory) });
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    const where = hasCode(error, "ENOENT", "EACCES", "EPERM") ? ` (${error.path ?? options.directory})` : "";
    throw new StartRefusal(`The portal's database did not start: ${reasonOf(error)}${where}.`);
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { directory, log, forTests = false, elsewhere = "/var/lib/nlrp12-portal", choosePort = freePort } = options;
  const packaged = await packagedNativeFolder();
  await completeLinks(packaged);
  await prepareFolder(directory);
  const account = await serverAccount();
  const native = await runnableNativeFolder({ packaged, account, elsewhere });
  const cluster = await ensureCluster({ directory, elsewhere, account, native, log, forTests });
  const left = await claimRunning(cluster, directory);
  if (left) return handleOf({ claim: left, cluster, adopted: true, log });
  const launched = await launchUntilClaimed({ native, cluster, directory, account, forTests, choosePort });
  return handleOf({ ...launched, cluster, log });
}

/** A few launches: the chosen port may be taken meanwhile, and a killed server may not have left its files yet. */
async function launchUntilClaimed(options: {
  native: NativeFolder;
  cluster: Cluster;
  directory: string;
  account: ServerAccount | undefined;
  forTests: boolean;
  choosePort: () => Promise<number>;
}): Promise<{ claim: Claim; adopted: boolean }> {
  const { native, cluster, directory, account, forTests, choosePort } = options;
  const { dataFolder } = cluster;
  const logFile = serverLog(directory);
  let output = "";
  for (let attempt = 1; attempt <= LAUNCHES; attempt += 1) {
    const launch: Launch = await launchServer({
      native,
      dataFolder,
      logFile,
      port: await choosePort(),
      account,
      forTests,
    });
    // Also when it gave up: another portal may have started it on the same folder at the same moment.
    const claim = await claimRunning(cluster, directory);
    if (claim) return { claim, adopted: !launch.ready };
    if (launch.ready) continue;
    output = launch.output;
    if (LAST_SERVER_LINGERS.test(output)) {
      await pause(LINGER_IN_MILLISECONDS);
      if (attempt === LAUNCHES - 1) await forgetZombie(dataFolder);
    } else if (!PORT_TAKEN.test(output)) break;
  }
  throw new StartRefusal(`The portal's database in ${directory} did not start: ${lastComplaint(output)}.`);
}

function handleOf(options: {
  claim: Claim;
  cluster: Cluster;
  adopted: boolean;
  log: (sentence: string) => void;
}): EmbeddedPostgres {
  const { claim, cluster, adopted, log } = options;
  const { pid, adminUrl, hold } = claim;
  let stopping: Promise<void> | undefined;
  // A portal that ends without calling stop() still asks its server to; a killed one leaves it to the next start.
  const lastWord = (): void => {
    try {
      process.kill(pid, "SIGINT");
    } catch {
      // It is gone already.
    }
  };
  process.once("exit", lastWord);
  hold.on("error", () => {
    process.off("exit", lastWord);
    if (stopping === undefined) log("The portal's database has stopped by itself; start the portal again.");
  });
  holdProcess(hold, false);
  const stop = async (): Promise<void> => {
    // Without it Node may end the process while it waits for the last words of this connection.
    holdProcess(hold, true);
    await hold.end().catch(() => undefined);
    await stopPostmaster(cluster.dataFolder, pid);
    process.off("exit", lastWord);
  };
  return {
    adminUrl,
    adopted,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Whether the claim's connection alone keeps the process alive. The methods exist, but not in pg's declarations. */
function holdProcess(hold: Claim["hold"], keepAlive: boolean): void {
  const method: unknown = Reflect.get(hold, keepAlive ? "ref" : "unref");
  if (typeof method === "function") Reflect.apply(method, hold, []);
}
