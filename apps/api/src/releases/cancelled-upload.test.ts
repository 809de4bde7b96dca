import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkUpload } from "#uploads";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk } from "../../../../test/kit/upload-desk.ts";
import { publishUpload } from "./publish-upload.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("cancelled_upload");
});
afterAll(() => desk?.close());

const manager = () => desk.consortium.accounts.manager;

describe("a file whose sender cancels", () => {
  it("before its check leaves nothing to check", async () => {
    const { id, job } = await desk.send(smallCohortFile);
    expect(await desk.discard(manager(), id)).toEqual({ state: "DISCARDED", viewerCan: [] });
    await checkUpload(desk.work, job);
    expect(await desk.look(manager(), id)).toMatchObject({ state: "DISCARDED", difference: null });
  });

  it("after its release was ordered leaves no release", async () => {
    const { id, job } = await desk.sendChecked(smallCohortFile);
    await desk.approve(manager(), id);
    await desk.publish(manager(), id);
    expect(await desk.discard(manager(), id)).toEqual({ state: "DISCARDED", viewerCan: [] });
    await publishUpload(desk.work, job);
    expect(await desk.look(manager(), id)).toMatchObject({ state: "DISCARDED", release: null });
    const { rows } = await desk.consortium.admin.query("select count(*)::int as releases from portal.release");
    expect(rows).toEqual([{ releases: 0 }]);
  });
});
