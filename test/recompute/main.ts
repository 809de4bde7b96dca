// `pnpm recompute [--account key] [--folder path] [--only question] [--golden]`: exports the rows a token may read, asks
// every question over them, and has R compute each cell anew from the rows alone. Ends with 1 where a cell differs.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { askedVariants } from "./asked-variants.ts";
import { csvText } from "./csv-text.ts";
import { exportedCohorts, exportedRows } from "./exported-rows.ts";
import { readablePortal } from "./readable-portal.ts";

const SCRIPTS = fileURLToPath(new URL("r", import.meta.url));
/** A few of the numbers R made, which a test compares with the answers where there is no R. */
const GOLDEN = fileURLToPath(new URL("recomputed.golden.json", import.meta.url));
const PACKAGES = ["survival", "pROC", "metafor", "jsonlite"];
/** So many timelines, spread over the exported cases. */
const TIMELINES = 12;

/** What of R is missing, as a command; null where all is there. */
function missingOfR(): string | null {
  const check = `cat(Filter(function(p) !requireNamespace(p, quietly = TRUE), c(${PACKAGES.map((name) => `"${name}"`)})))`;
  const found = spawnSync("Rscript", ["-e", check], { encoding: "utf8" });
  if (found.error)
    return `apt-get install r-base-core ${PACKAGES.map((name) => `r-cran-${name.toLowerCase()}`).join(" ")}`;
  return found.stdout.trim() === "" ? null : `install.packages(c("${found.stdout.trim().split(" ").join('", "')}"))`;
}

/** Writes what R reads: a CSV of each table, and the answers. */
async function exportTo(folder: string, account: string): Promise<void> {
  const portal = await readablePortal(account);
  try {
    const cohorts = await exportedCohorts(portal);
    const rows = await exportedRows(portal, cohorts);
    for (const [table, ofTable] of Object.entries(rows))
      await writeFile(join(folder, `${table}.csv`), csvText(ofTable));
    const ids = (rows.cases ?? []).map(({ id }) => String(id));
    const every = Math.max(1, Math.floor(ids.length / TIMELINES));
    const answers = await askedVariants(
      portal,
      cohorts,
      ids.filter((_, at) => at % every === every - 1),
    );
    await writeFile(join(folder, "answers.json"), JSON.stringify(answers));
    const sizes = Object.entries(rows).map(([table, ofTable]) => `${ofTable.length} ${table}`);
    console.log(`exported as ${account}: ${sizes.join(", ")}; ${answers.length} answers, in ${folder}`);
  } finally {
    await portal.stop();
  }
}

const missing = missingOfR();
if (missing) {
  console.error(`This needs R with ${PACKAGES.join(", ")}: ${missing}`);
  process.exitCode = 1;
} else {
  const { values } = parseArgs({
    options: {
      account: { type: "string", default: "investigator@poitiers" },
      folder: { type: "string" },
      only: { type: "string", default: "" },
      golden: { type: "boolean", default: false },
    },
  });
  const folder = values.folder ?? (await mkdtemp(join(tmpdir(), "recomputed-")));
  await mkdir(folder, { recursive: true });
  await exportTo(folder, values.account);
  const parameters = ["--vanilla", "main.R", folder, values.only, values.golden ? GOLDEN : ""];
  const child = spawn("Rscript", parameters, { cwd: SCRIPTS, stdio: "inherit" });
  const [code] = await once(child, "exit");
  process.exitCode = Number(code ?? 1);
}
