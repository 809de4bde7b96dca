import "reflect-metadata";
import type { CohortFile } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk } from "../../../../test/kit/upload-desk.ts";
import { checkUpload } from "./check-upload.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("local_numbers");
});
afterAll(() => desk?.close());

const SET =
  "mutation ($center: ID!, $masks: [String!]!) { setLocalNumberMasks(center: $center, masks: $masks) { localNumberMasks } }";
const RARE =
  "query ($id: ID!) { upload(id: $id) { state rareCombinations { cases combinations unique rare listed { sex ageBand variants cases } } } }";
const center = () => nodeId("Center", desk.consortium.poitiers.centerId);

/** The small file with one case called otherwise, everywhere. */
function renamed(from: string, to: string): CohortFile {
  return JSON.parse(JSON.stringify(smallCohortFile).replaceAll(`"${from}"`, `"${to}"`));
}

describe("hospital numbers of a center", () => {
  it("have forms that its data managers set, and nobody else sees", async () => {
    const { manager, investigator, stranger } = desk.consortium.accounts;
    expect(await desk.ask(manager, SET, { center: center(), masks: [" 80###### ", "nda-#####", "80######"] })).toEqual({
      localNumberMasks: ["80######", "NDA-#####"],
    });
    for (const account of [investigator, stranger]) {
      expect(await desk.ask(account, SET, { center: center(), masks: [] })).toEqual({ refused: "FORBIDDEN" });
    }
    const LIST = "query ($id: ID!) { node(id: $id) { ... on Center { localNumberMasks } } }";
    expect(await desk.ask(stranger, LIST, { id: center() })).toEqual({ localNumberMasks: null });
    expect(await desk.refusalOf(manager, SET, { center: center(), masks: ["8.*"] })).toContain("such as 80######");
  });

  it("keep a file out in which one stands, with its name and without the number", async () => {
    const { manager } = desk.consortium.accounts;
    await desk.ask(manager, SET, { center: center(), masks: ["80######"] });
    const { id, job } = await desk.send(renamed("P2", "80123456"), { fileName: "export-80123456.zip" });
    await checkUpload(desk.work, job);
    expect(await desk.look(manager, id)).toMatchObject({ state: "REJECTED" });
    const { rows } = await desk.consortium.admin.query(
      "select file_name, problems, to_jsonb(upload)::text as kept from portal.upload where upload_id = $1",
      [job.uploadId],
    );
    expect(rows[0].problems.map(({ rule }: { rule: string }) => rule)).toContain("IDENTIFIER_LOCAL_NUMBER");
    expect(rows[0].file_name).toBe("file.zip");
    expect(rows[0].kept).not.toContain("80123456");
  });
});

describe("the rare cases of a file", () => {
  // Three cases of the small file: sex, age band and variants tell how many combinations there are; each is below five.
  it("are counted for its managers while they decide, without a code of a case, and forgotten afterwards", async () => {
    const { manager } = desk.consortium.accounts;
    const { id, job } = await desk.sendChecked(smallCohortFile);
    const found = (await desk.ask(manager, RARE, { id })) as { rareCombinations: Record<string, unknown> };
    const { listed, ...counts } = found.rareCombinations as { listed: readonly { cases: number }[] };
    expect(counts).toMatchObject({ cases: 3, rare: 3, combinations: listed.length });
    expect(listed.reduce((sum, { cases }) => sum + cases, 0)).toBe(3);
    const { rows } = await desk.consortium.admin.query(
      "select rare_combinations::text as kept from portal.upload where upload_id = $1",
      [job.uploadId],
    );
    for (const { caseCode } of smallCohortFile.cases) expect(rows[0].kept).not.toContain(`"${caseCode}"`);
    await desk.discard(manager, id);
    expect(await desk.ask(manager, RARE, { id })).toEqual({ state: "DISCARDED", rareCombinations: null });
  });
});
