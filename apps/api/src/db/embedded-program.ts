import { spawn } from "node:child_process";
import type { ServerAccount } from "./embedded-account.ts";

/** Environment of the server's programs: messages in English, so that they can be recognised, and nothing of `PG…`. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(own), LC_MESSAGES: "C", LANGUAGE: "" };
}

/** Runs one of the server's programs to its end; `output` is all that it said, or why it could not be run. */
export function runProgram(options: {
  program: string;
  parameters: string[];
  account?: ServerAccount | undefined;
  folder: string;
}): Promise<{ succeeded: boolean; output: string }> {
  const { program, parameters, account, folder } = options;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { ...account, cwd: folder, env: programEnvironment() });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => resolve({ succeeded: false, output: error.message }));
    child.once("close", (code) => resolve({ succeeded: code === 0, output }));
  });
}
