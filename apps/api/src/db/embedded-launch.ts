import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ServerAccount } from "./embedded-account.ts";
import type { NativeFolder } from "./embedded-binaries.ts";
import { postmasterOf } from "./embedded-postmaster.ts";
import { programEnvironment } from "./embedded-program.ts";
import { serverSettings, settingArguments } from "./embedded-settings.ts";

/** How a launch ended: accepting connections, or over before that with all that the server had written. */
export type Launch = { ready: true } | { ready: false; output: string };

/**
 * Starts the server in a session of its own, so that Ctrl-C in the portal's terminal reaches only the portal, with its
 * log in a file, so that it outlives a killed portal. Resolves once it accepts connections or has given up.
 */
export async function launchServer(options: {
  native: NativeFolder;
  dataFolder: string;
  logFile: string;
  port: number;
  account: ServerAccount | undefined;
  forTests: boolean;
}): Promise<Launch> {
  const { native, dataFolder, logFile, port, account, forTests } = options;
  const output = await open(logFile, "w", 0o600);
  try {
    const settings = settingArguments(serverSettings({ port, forTests }));
    const server = spawn(join(native, "bin", "postgres"), ["-D", dataFolder, ...settings], {
      ...account,
      cwd: dataFolder,
      detached: true,
      env: programEnvironment(),
      stdio: ["ignore", output.fd, output.fd],
    });
    let failure: string | undefined;
    server.once("error", (error) => {
      failure = error.message;
    });
    server.once("exit", () => {
      failure ??= "";
    });
    server.unref();
    while (failure === undefined) {
      const holder = await postmasterOf(dataFolder);
      if (holder !== undefined && holder.pid === server.pid && holder.status === "ready") return { ready: true };
      await pause(10);
    }
    return { ready: false, output: failure || (await readFile(logFile, "utf8")) };
  } finally {
    await output.close();
  }
}
