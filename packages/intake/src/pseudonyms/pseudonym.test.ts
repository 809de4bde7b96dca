import { createHmac, hash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { looksLikeDatedCode } from "../identifiers/calendar-date.ts";
import { identifierIn } from "../identifiers/identifier.ts";
import { suspiciousCodes } from "../identifiers/person-code.ts";
import { isPseudonymCode } from "../identifiers/pseudonym-code.ts";
import { type CenterKey, newKeyFile, readKeyFile } from "./center-key.ts";
import { crockford128 } from "./crockford.ts";
import { codeOfDigest, hashedMessage, normalisedLocalNumber, pseudonymOf } from "./pseudonym.ts";

async function keyOf(text: string): Promise<CenterKey> {
  const key = await readKeyFile(text);
  if (!key) throw new Error("no key file");
  return key;
}

let poitiers: CenterKey;
let otherKey: CenterKey;
beforeAll(async () => {
  poitiers = await keyOf(newKeyFile("poitiers", "2026-01-05"));
  otherKey = await keyOf(newKeyFile("poitiers", "2026-01-05"));
});

const localNumber = fc.stringMatching(/^[0-9]{6,10}$/);

describe("the case code of a local number", () => {
  it("is the same for the same number of the same center, however it is typed", async () => {
    await fc.assert(
      fc.asyncProperty(localNumber, async (number) => {
        const code = await pseudonymOf(poitiers, number);
        const wide = number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        for (const typed of [` ${number} `, `${number}.0`, wide, `${number.slice(0, 3)}\u202f${number.slice(3)}`]) {
          expect(await pseudonymOf(poitiers, typed)).toBe(code);
        }
      }),
    );
  });

  it("is another for another number, another center or another key", async () => {
    await fc.assert(
      fc.asyncProperty(localNumber, localNumber, async (number, other) => {
        fc.pre(number !== other);
        const code = await pseudonymOf(poitiers, number);
        expect(await pseudonymOf(poitiers, other)).not.toBe(code);
        expect(await pseudonymOf({ ...poitiers, center: "versailles" }, number)).not.toBe(code);
        expect(await pseudonymOf(otherKey, number)).not.toBe(code);
      }),
    );
  });

  it("keeps leading zeros, which tell two persons apart", () => {
    expect(normalisedLocalNumber("00123456")).not.toBe(normalisedLocalNumber("123456"));
  });

  // Under the key 00 01 … 1f; the same as `printf 'poitiers\x1f80123456' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f`.
  it("is HMAC-SHA-256 of slug, 0x1f and number, its first 128 bits in Crockford's base 32", async () => {
    const hex = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");
    const known = await keyOf(JSON.stringify({ kind: "nlrp12-center-key", version: 1, center: "poitiers", key: hex }));
    const digest = createHmac("sha256", Buffer.from(hex, "hex")).update("poitiers\u001f80123456").digest();
    expect(await pseudonymOf(known, "80123456")).toBe(`N12-${crockford128(digest)}`);
    expect(BigInt(`0x${digest.subarray(0, 16).toString("hex")}`).toString(32).length).toBeLessThanOrEqual(26);
  });

  it("renders 128 bits without loss", () => {
    expect(crockford128(new Uint8Array(16))).toBe("0".repeat(26));
    // 2^128 − 1: the first sign holds three bits, the other 25 five each.
    expect(crockford128(new Uint8Array(16).fill(255))).toBe(`7${"Z".repeat(25)}`);
    expect(crockford128(Uint8Array.of(...new Uint8Array(15), 33))).toBe(`${"0".repeat(24)}11`);
  });

  // HMAC in two one-shot hashes (RFC 2104: H(key ⊕ opad ‖ H(key ⊕ ipad ‖ message))), several times as fast as any other
  // way here; the first ten codes are compared with those of the package.
  it("is different for each of a million numbers, and never taken for an identifier", async () => {
    const pads = [0x36, 0x5c].map((pad) => Buffer.alloc(64, pad ^ 7).fill(pad, 32));
    const { center, key } = await keyOf(
      JSON.stringify({ kind: "nlrp12-center-key", version: 1, center: "poitiers", key: "07".repeat(32) }),
    );
    const codes = new Set<string>();
    for (let number = 80_000_000; number < 81_000_000; number += 1) {
      let digest: Uint8Array = hashedMessage("poitiers", String(number));
      for (const pad of pads) digest = hash("sha256", Buffer.concat([pad, digest]), "buffer");
      codes.add(codeOfDigest(digest));
    }
    expect(codes.size).toBe(1_000_000);
    const first = [...codes].slice(0, 10);
    for (const [index, code] of first.entries()) {
      expect(await pseudonymOf({ center, key, fingerprint: "" }, String(80_000_000 + index))).toBe(code);
    }
    const looked = [...codes].slice(0, 20_000);
    expect(looked.filter((code) => !isPseudonymCode(code) || identifierIn(code) || looksLikeDatedCode(code))).toEqual(
      [],
    );
    expect(suspiciousCodes(looked).size).toBe(0);
  });
});

describe("a key file", () => {
  it("holds 32 random bytes and the name of its center, and shows a fingerprint only", async () => {
    const text = newKeyFile("aphp", "2026-01-05");
    const { key } = JSON.parse(text);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const read = await keyOf(text);
    expect(read).toMatchObject({ center: "aphp", fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(read.key.extractable).toBe(false);
    expect(JSON.parse(newKeyFile("aphp", "2026-01-05")).key).not.toBe(key);
  });

  it.each(["", "{}", "case_code;group", '{"kind":"nlrp12-center-key","version":1,"center":"aphp","key":"00"}'])(
    "is not read from %s",
    async (text) => {
      expect(await readKeyFile(text)).toBeNull();
    },
  );
});
