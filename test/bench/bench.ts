import process from "node:process";

// `pnpm bench <name>`: one file for each bench beside this one.
const benches: Readonly<Record<string, () => Promise<{ readonly run: () => Promise<void> }>>> = {
  analysis: () => import("./analysis.ts"),
  intake: () => import("./intake.ts"),
  peers: () => import("./peers.ts"),
  reading: () => import("./reading.ts"),
  users: () => import("./users.ts"),
};

const [name = ""] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  const { run } = await bench();
  await run();
} else {
  console.error(`pnpm bench ${Object.keys(benches).join(" | ")}`);
  process.exitCode = 1;
}
