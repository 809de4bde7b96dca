import { describe, expect, it } from "vitest";
import { UnchangingRows } from "./unchanging-rows.ts";

describe("rows that every request may read and nobody changes", () => {
  it("are read once for each statement and its values, and cannot be changed by who is given them", async () => {
    const rows = new UnchangingRows();
    let reads = 0;
    const planOf = (openingId: number) =>
      rows.of({ text: "select plan from portal.opening where opening_id = $1", values: [openingId] }, async () => {
        reads += 1;
        return [{ openingId, plan: { k: 10 } }];
      });
    const [first] = await planOf(1);
    expect((await planOf(1))[0]).toBe(first);
    expect(reads).toBe(1);
    await planOf(2);
    expect(reads).toBe(2);
    expect(() => Object.assign(first?.plan ?? {}, { k: 1 })).toThrow(TypeError);
  });

  it("are of openings alone: what somebody has a right to is refused before it is read", async () => {
    const rows = new UnchangingRows();
    const read = async () => {
      throw new Error("it was read");
    };
    for (const text of [
      "select * from portal.measurement",
      "select plan from portal.opening, portal.case_version",
      "select plan from portal.opening where exists (select from portal.release_case)",
    ]) {
      await expect(rows.of({ text, values: [] }, read)).rejects.toThrow("read anew by every request");
    }
  });
});
