import { expect, it } from "vitest";
import { countKept, MOST_KEPT_A_DAY } from "./kept-a-day.ts";

it("an account keeps no more new answers in a day than its share, whatever others keep", async () => {
  const [one, other] = [-1, -2];
  for (let kept = 0; kept < MOST_KEPT_A_DAY; kept += 1) await countKept(one);
  await expect(countKept(one)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await countKept(other);
});
