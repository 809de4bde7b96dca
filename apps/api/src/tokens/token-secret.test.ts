import { describe, expect, test } from "vitest";
import { looksLikeToken, makeTokenSecret, tokenHash } from "./token-secret.ts";

describe("the secret of an access token", () => {
  test("is known by its prefix and checksum", () => {
    for (let count = 0; count < 200; count += 1) {
      const secret = makeTokenSecret();
      expect(secret).toMatch(/^n12_[0-9A-Za-z]{38}$/);
      expect(looksLikeToken(secret)).toBe(true);
    }
  });

  test("is not taken for one with a character changed, lost, added or swapped", () => {
    const secret = makeTokenSecret();
    const other = (sign: string): string => (sign === "a" ? "b" : "a");
    for (let place = 4; place < secret.length; place += 1) {
      expect(looksLikeToken(secret.slice(0, place) + other(secret[place] ?? "") + secret.slice(place + 1))).toBe(false);
    }
    for (const text of [
      secret.slice(0, -1),
      `${secret}0`,
      secret.slice(4),
      secret.replace("n12_", "N12_"),
      "",
      "n12_",
    ]) {
      expect(looksLikeToken(text)).toBe(false);
    }
  });

  test("uses every character of the alphabet about equally often", () => {
    // 62 characters, 400 secrets of 32: about 206 of each; five standard deviations (14.3) either way.
    const counts = new Map<string, number>();
    for (let count = 0; count < 400; count += 1) {
      for (const sign of makeTokenSecret().slice(4, 36)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(62);
    expect(Math.min(...counts.values())).toBeGreaterThan(206 - 72);
    expect(Math.max(...counts.values())).toBeLessThan(206 + 72);
  });

  test("is stored as SHA-256", () => {
    // echo -n n12_x | sha256sum
    expect(tokenHash("n12_x").toString("hex")).toBe("a3d01fcf90fea528a2e5683c79f5b3d1e609c59f28076bf9055b5e175b8322af");
  });
});
