import "reflect-metadata";
import { parseArgs } from "node:util";
import { CommandFailure, sentenceOf } from "./command-line/command-failure.ts";
import { portalClient } from "./command-line/portal-client.ts";
import { runStatus } from "./command-line/status-command.ts";
import { runUpload } from "./command-line/upload-command.ts";
import { settingsGiven } from "./command-line/upload-settings-given.ts";
import { runVerify } from "./command-line/verify-command.ts";

const USAGE = `pnpm portal upload --cohort <center/cohort> --file <path> [--profile <name> | --mapping <path>]
                    [--shift-days] [--decimal <sign>] [--charset <name>] [--delimiter <sign>] [--header-row <line>] [--publish]
                    [--note <text>] [--remove <code> …]
pnpm portal status
pnpm portal release verify --cohort <center/cohort>
pnpm portal tombstones replay
pnpm portal audit verify [--file <ledger.txt>] [--key <verifier key> --checkpoint <file or folder> …]
pnpm portal init --center <slug> --center-name <name> --name <name> --email <address> [--roles <roles>]

--url <address>    the running portal (default http://localhost:4000, or PORTAL_URL)
--token <token>    an access token with write:uploads and read:aggregate (or PORTAL_TOKEN)
--language fr      answers in French
--profile <name>   reads the file as files of this import profile of the cohort are read (or its id)
--shift-days       shifts every day so that the first anakinra dose is day 0
--decimal <sign>   , or . as the decimal sign of numbers such as 1,234
--charset <name>   utf-8, windows-1252, macintosh, utf-16le or utf-16be
--delimiter <sign> , or ; or | or tab between the cells of a CSV
--header-row <n>   the line of the column names, from 1
audit verify reads the downloaded ledger, or every ledger of the database (DATABASE_URL, or the one of DATA_DIR while its
portal runs), and ends with 1 where one is not sound, naming its first bad entry.
init and tombstones work on the database of DATABASE_URL (init with the settings of production); all else talks to a
running portal.`;

const text = { type: "string" } as const;
const options = {
  cohort: text,
  file: text,
  mapping: text,
  profile: text,
  "shift-days": { type: "boolean" },
  decimal: text,
  charset: text,
  delimiter: text,
  "header-row": text,
  publish: { type: "boolean" },
  note: text,
  remove: { type: "string", multiple: true },
  url: text,
  token: text,
  language: text,
  center: text,
  "center-name": text,
  name: text,
  email: text,
  roles: text,
  key: text,
  checkpoint: { type: "string", multiple: true },
} as const;

function given(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name];
  if (typeof value !== "string" || value === "") throw new CommandFailure(`--${name} is missing.\n${USAGE}`);
  return value;
}

async function run(commandLine: readonly string[], say: (line: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...commandLine], options, allowPositionals: true });
  const [first, ...others] = positionals;
  const paired = first === "release" || first === "tombstones" || first === "audit";
  const verb = paired ? positionals.slice(0, 2).join(" ") : first;
  const rest = paired ? others.slice(1) : others;
  if (rest.length > 0) throw new CommandFailure(`There is one word too many: ${rest[0]}.\n${USAGE}`);
  const token = values.token ?? process.env.PORTAL_TOKEN ?? null;
  const client = portalClient({
    url: values.url ?? process.env.PORTAL_URL ?? "http://localhost:4000",
    token,
    language: values.language === "fr" ? "fr" : "en",
  });
  if (verb === "status") return runStatus(client, { signedIn: token !== null }, say);
  if (verb === "release verify") return runVerify(client, given(values, "cohort"), say);
  if (verb === "tombstones replay") {
    const [{ readEnvironment }, { runReplay }] = await Promise.all([
      import("#env"),
      import("./command-line/tombstones-command.ts"),
    ]);
    return runReplay(readEnvironment(process.env), say);
  }
  if (verb === "audit verify") {
    const [{ readEnvironment }, { runAuditVerify }] = await Promise.all([
      import("#env"),
      import("./command-line/audit-command.ts"),
    ]);
    const { file = null, key = null, checkpoint: checkpoints = [] } = values;
    return runAuditVerify({ file, key, checkpoints }, () => readEnvironment(process.env), say);
  }
  if (verb === "upload") {
    const order = { cohort: given(values, "cohort"), file: given(values, "file"), mapping: values.mapping ?? null };
    const { profile = null, publish = false, note = null, remove = [] } = values;
    return runUpload(
      client,
      { ...order, profile, settings: settingsGiven(values), publish, note, removals: remove },
      say,
    );
  }
  if (verb === "init") {
    const order = {
      centerSlug: given(values, "center"),
      centerName: given(values, "center-name"),
      personName: given(values, "name"),
      email: given(values, "email"),
      roles: values.roles ?? "coordinator,steward,data-manager",
    };
    // Loaded only here: the rest needs no database.
    const [{ readEnvironment }, { runInit }] = await Promise.all([
      import("#env"),
      import("./command-line/init-command.ts"),
    ]);
    return runInit(readEnvironment(process.env), order, say);
  }
  throw new CommandFailure(USAGE);
}

try {
  await run(process.argv.slice(2), (line) => console.log(line));
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
