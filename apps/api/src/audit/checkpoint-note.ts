import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** How long a chain was and what its last hash was, when somebody signed it. */
export interface Checkpoint {
  readonly chain: number;
  readonly seq: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** The signer of an installation's checkpoints. */
export interface CheckpointSigner {
  /** Name of the key in the notes, such as `portal.example.org/ledger`. */
  readonly name: string;
  readonly privateKey: KeyObject;
}

const ED25519 = 0x01;
/** PKCS #8 of an Ed25519 private key before its 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
/** SPKI of an Ed25519 public key before its 32 bytes (RFC 8410). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** The signer whose key is made from 32 bytes derived from the installation secret. */
export function checkpointSigner(name: string, seed: Buffer): CheckpointSigner {
  const key = Buffer.concat([PKCS8_PREFIX, seed]);
  return { name, privateKey: createPrivateKey({ key, format: "der", type: "pkcs8" }) };
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(SPKI_PREFIX.length);
}

/** First four bytes of SHA-256 over name, newline, algorithm and key: tells keys of one name apart (C2SP signed-note). */
function keyId(name: string, publicKey: Buffer): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ED25519]), publicKey]))
    .digest()
    .subarray(0, 4);
}

/** The verifier key in the form that the signed-note tools read: `name+id+base64(algorithm ‖ key)`. */
export function verifierKey(signer: CheckpointSigner): string {
  const publicKey = rawPublicKey(signer.privateKey);
  const encoded = Buffer.concat([Buffer.from([ED25519]), publicKey]).toString("base64");
  return `${signer.name}+${keyId(signer.name, publicKey).toString("hex")}+${encoded}`;
}

/** A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint): origin, size, hash, blank line, signature. */
export function checkpointNote(signer: CheckpointSigner, checkpoint: Checkpoint): string {
  const { chain, seq, hash } = checkpoint;
  const text = `${signer.name}/${chain}\n${seq}\n${Buffer.from(hash, "hex").toString("base64")}\n`;
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  const id = keyId(signer.name, rawPublicKey(signer.privateKey));
  return `${text}\n— ${signer.name} ${Buffer.concat([id, signature]).toString("base64")}\n`;
}

/** What a note says, if the key of `verifierKey` signed it; null for any other text. */
export function readCheckpointNote(note: string, key: string): Checkpoint | null {
  const named = /^(.+?)\+[0-9a-f]{8}\+(.+)$/.exec(key);
  const name = named?.[1] ?? "";
  const publicKey = Buffer.from(named?.[2] ?? "", "base64").subarray(1);
  const parts = /^(.+)\/(\d+)\n(\d+)\n([A-Za-z0-9+/=]+)\n\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  if (!parts || parts[1] !== name || parts[5] !== name || publicKey.length !== 32) return null;
  const signature = Buffer.from(parts[6] ?? "", "base64");
  if (!signature.subarray(0, 4).equals(keyId(name, publicKey))) return null;
  const text = Buffer.from(note.slice(0, note.indexOf("\n\n") + 1));
  const spki = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: "der", type: "spki" });
  if (!verify(null, text, spki, signature.subarray(4))) return null;
  return {
    chain: Number(parts[2]),
    seq: Number(parts[3]),
    hash: Buffer.from(parts[4] ?? "", "base64").toString("hex"),
  };
}
