import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { nodeId } from "#node-id";
import { publishCohortFile } from "#releases";
import {
  managing,
  type PublishingConsortium,
  publishingConsortium,
} from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile as file } from "../../../../test/kit/small-cohort-file.ts";
import { exportedFile } from "./exported-file.ts";
import { exportedRelease } from "./exported-release.ts";

let consortium: PublishingConsortium;
beforeAll(async () => {
  consortium = await publishingConsortium("exported_file");
  const { database, poitiers, accounts } = consortium;
  const release = { ...poitiers, publishedBy: accounts.manager, file, note: null };
  await database.within(managing(poitiers.cohortId), (tx) => publishCohortFile(tx, release));
});
afterAll(async () => consortium?.close());

/** The file as the data manager takes it, with its first line and its first rows read. */
async function begun() {
  const { database, poitiers, accounts } = consortium;
  const viewer = await consortium.viewerOf(accounts.manager);
  const id = nodeId("Release", poitiers.centerId, poitiers.cohortId, 1);
  const release = await database.withoutCases((tx) => exportedRelease(tx, viewer, id));
  const again = () => consortium.viewerOf(accounts.manager);
  const lines = exportedFile(database, { release, viewer, again, format: "NDJSON", dialect: "en" });
  expect((await lines.next()).value).toContain('"about"');
  expect((await lines.next()).value).toContain('"sheet":"cases"');
  return lines;
}

async function restOf(lines: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

describe("a file whose reader takes it slowly", () => {
  // The pool of this database has five places.
  it("holds no connection between two pages, so that twenty of them stop nobody", async () => {
    const files = await Promise.all(Array.from({ length: 20 }, begun));
    const { rows } = await consortium.admin.query(
      "select count(*)::int as open from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()",
    );
    expect(rows).toEqual([{ open: 0 }]);
    expect(await consortium.database.answers()).toBe(true);
    const rest = await Promise.all(files.map(restOf));
    expect(new Set(rest).size).toBe(1);
    expect(rest[0]).toContain('"sheet":"measurements"');
  });

  it("breaks off at the next page once the right to it has ended", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const lines = await begun();
      await consortium.admin.query("update portal.membership set role = 'INVESTIGATOR' where account_id = $1", [
        consortium.accounts.manager,
      ]);
      vi.setSystemTime(Date.now() + 3000);
      await expect(restOf(lines)).rejects.toThrow("EXPORT");
    } finally {
      vi.useRealTimers();
    }
  });
});
