#!/usr/bin/env node
// Checks a ledger that was exported from the portal, with nothing but Node.js: no code of the portal is used, so that
// a center can keep this file and need not trust the portal that it checks.
//
//   node verify-ledger.mjs <ledger.txt> [--key <verifier key>] [<checkpoint note> …]
//
// Each line of an export is `<SHA-256> <entry>`. An entry is a JSON array: chain, number, time, account, token, action,
// object, outcome, details, SHA-256 of the entry before. A checkpoint is a signed note (C2SP) that you kept elsewhere.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [ledgerFile, ...rest] = process.argv.slice(2);
if (!ledgerFile) {
  console.error("node verify-ledger.mjs <ledger.txt> [--key <verifier key>] [<checkpoint note> …]");
  process.exit(2);
}
const keyAt = rest.indexOf("--key");
const key = keyAt === -1 ? null : rest[keyAt + 1];
const noteFiles = rest.filter((_, at) => keyAt === -1 || (at !== keyAt && at !== keyAt + 1));

function fail(sentence) {
  console.log(`NOT SOUND: ${sentence}`);
  process.exit(1);
}

/** What a note says of a chain; ends the program when the key did not sign it. */
function checkpoint(file) {
  const named = /^(.+?)\+([0-9a-f]{8})\+(.+)$/.exec(key ?? "");
  if (!named) fail("checkpoints are checked with --key, the verifier key that the portal shows beside them.");
  const publicKey = Buffer.from(named[3], "base64").subarray(1);
  const note = readFileSync(file, "utf8");
  const read = /^(.+)\/(\d+)\n(\d+)\n([A-Za-z0-9+/=]+)\n\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), publicKey]);
  const signed = read && Buffer.from(note.slice(0, note.indexOf("\n\n") + 1));
  const signature = read && Buffer.from(read[6], "base64").subarray(4);
  const sound = read && verify(null, signed, createPublicKey({ key: spki, format: "der", type: "spki" }), signature);
  if (!sound) fail(`${file} is not a checkpoint signed with this key.`);
  return { chain: Number(read[2]), seq: Number(read[3]), hash: Buffer.from(read[4], "base64").toString("hex") };
}

/** The entry of a line; ends the program at a line that is none. */
function entryOf(text, number) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(`line ${number} is not an entry of a ledger.`);
  }
}

const began = performance.now();
const witnessed = noteFiles.map(checkpoint);
let previous = "0".repeat(64);
let last = 0;
let chain = null;
for await (const line of createInterface({ input: createReadStream(ledgerFile), crlfDelay: Infinity })) {
  const [hash, text] = [line.slice(0, 64), line.slice(65)];
  const entry = entryOf(text, last + 1);
  const [ofChain, seq] = entry;
  chain ??= ofChain;
  if (ofChain !== chain) fail(`line ${last + 1} belongs to another ledger.`);
  if (seq > last + 1) fail(`entry ${last + 1} is missing.`);
  if (seq <= last) fail(`entry ${seq} stands out of order.`);
  if (entry.at(-1) !== previous) fail(`entry ${seq} does not continue the entry before it.`);
  if (createHash("sha256").update(text).digest("hex") !== hash) fail(`entry ${seq} was edited.`);
  if (witnessed.some((point) => point.chain === chain && point.seq === seq && point.hash !== hash)) {
    fail(`entry ${seq} is not the one a checkpoint speaks of: the ledger was rewritten.`);
  }
  previous = hash;
  last = seq;
}
const ofChain = witnessed.filter((point) => point.chain === chain);
const farthest = Math.max(0, ...ofChain.map((point) => point.seq));
if (farthest > last) fail(`entry ${last + 1} is missing: a checkpoint speaks of ${farthest} entries.`);
console.log(`SOUND: ${last} entries, last hash ${previous}, ${ofChain.length} checkpoints.`);
const seconds = (performance.now() - began) / 1000;
console.log(`${Math.round(last / seconds)} entries a second (${seconds.toFixed(2)} s).`);
