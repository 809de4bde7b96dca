import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "../access/callers.ts";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { type Example, type ExampleLanguage, exampleRunner, type Task } from "./example-runner.ts";
import { expectCalm, LANGUAGES, type Language, shownText, type Visit, visitOf } from "./visit.ts";

const OWNER = "data-manager@poitiers";

/** What is read and pressed on the way, word for word. */
const WAYS = {
  en: {
    name: "Name",
    records: "Read cases",
    create: "Create a token",
    once: "Copy the token now: it is shown this once.",
    never: "never",
    revoke: "Revoke",
    revoked: "Revoked",
    shown: "cases shown",
  },
  fr: {
    name: "Nom",
    records: "Lire les cas",
    create: "Créer un jeton",
    once: "Copiez le jeton maintenant : il n'est montré que cette fois.",
    never: "jamais",
    revoke: "Révoquer",
    revoked: "Révoqué",
    shown: "cas affichés",
  },
} as const;

/** The examples that are run: each language once or twice, all of them between the two. */
const RUNS: Readonly<Record<Language, Readonly<Record<Task, readonly ExampleLanguage[]>>>> = {
  en: { ask: ["curl", "JavaScript"], page: ["JavaScript"], download: ["curl"] },
  fr: { ask: ["Python"], page: ["Python"], download: ["Python", "JavaScript"] },
};

let portal: BrowserPortal;
let folder = "";
beforeAll(async () => {
  portal = await browserPortal("token_and_tools");
  folder = await mkdtemp(join(tmpdir(), "tools-"));
});
afterAll(async () => {
  await portal?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(LANGUAGES)("a token for external tools, made by someone who reads %s", (language) => {
  const way = WAYS[language];
  const tokenName = `R notebook ${language}`;
  let visit: Visit;
  let secret = "";
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs(OWNER, "/account/tokens");
  });
  afterAll(() => visit?.close());

  const rowOfToken = () => visit.page.getByRole("row").filter({ hasText: tokenName });
  const examplesOf = async (task: Task): Promise<readonly Example[]> => {
    await visit.open("/api");
    return exampleRunner(visit.page).read(task, RUNS[language][task]);
  };

  it("has the scopes and the thirty days that were chosen, and is shown once", async () => {
    const { page } = visit;
    await page.getByRole("textbox", { name: way.name }).fill(tokenName);
    await page.getByRole("checkbox", { name: way.records }).check();
    await page.getByRole("button", { name: way.create, exact: true }).click();
    await page.getByText(way.once).waitFor();
    secret = (await page.getByRole("status").locator("code").textContent()) ?? "";
    expect(secret).toMatch(/^n12_[0-9A-Za-z]{38}$/);
    await visit.open("/account/tokens");
    const row = await shownText(rowOfToken());
    expect(row).toContain(way.records);
    expect(row).toContain(way.never);
    expect(await page.content()).not.toContain(secret.slice(4));
    const { accessTokens } = await visit.ask<{
      accessTokens: readonly { name: string; createdAt: string; expiresAt: string }[];
    }>("{ accessTokens { name createdAt expiresAt } }");
    const made = accessTokens.find(({ name }) => name === tokenName);
    expect(Date.parse(made?.expiresAt ?? "") - Date.parse(made?.createdAt ?? "")).toBe(30 * 24 * 3_600_000);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("runs the page's own examples as they stand there, down to every case the pages of the portal count", async () => {
    await visit.open("/cases");
    const told = await shownText(visit.page.getByText(way.shown));
    const inPortal = Number(/(\d+)\D*$/.exec(told)?.[1]);
    expect(inPortal).toBeGreaterThan(50);
    for (const example of await examplesOf("ask")) {
      const { code, stdout, stderr } = await example.run({ cwd: folder, env: { NLRP12_TOKEN: secret } });
      expect([code, stderr], example.name).toEqual([0, ""]);
      expect(stdout).toContain("poitiers-nlrp12");
    }
    for (const example of await examplesOf("page")) {
      const { code, stdout, stderr } = await example.run({ cwd: folder, env: { NLRP12_TOKEN: secret } });
      expect([code, stderr], example.name).toEqual([0, ""]);
      expect(stdout.trim()).toBe(`${inPortal} of ${inPortal}`);
    }
    expect(await barriersOf(visit.page)).toEqual([]);
  });

  it("was used since, and its owner sees it", async () => {
    await visit.open("/account/tokens");
    expect(await shownText(rowOfToken())).not.toContain(way.never);
  });

  it("takes the rows of a release away, and the file says of which release and for what", async () => {
    const { cohort } = await visit.ask<{ cohort: { latestRelease: { id: string; number: number } } }>(
      '{ cohort(center: "poitiers", slug: "poitiers-nlrp12") { latestRelease { id number } } }',
    );
    const { id, number } = cohort.latestRelease;
    for (const example of await examplesOf("download")) {
      const cwd = await mkdtemp(join(folder, "files-"));
      const { code, stderr } = await example.run({ cwd, env: { NLRP12_TOKEN: secret, RELEASE: id } });
      expect([code, stderr], example.name).toEqual([0, ""]);
      const ending = example.name === "curl" ? "zip" : "ndjson";
      expect(await readdir(cwd), example.name).toContain(`poitiers-nlrp12-release-${number}.${ending}`);
      const file = await readFile(join(cwd, `poitiers-nlrp12-release-${number}.${ending}`));
      const text = ending === "zip" ? strFromU8(unzipSync(file)["ABOUT.txt"] ?? new Uint8Array()) : String(file);
      expect(text).toContain("DUO:");
      expect(text).toContain("SHA-256");
    }
  });

  it("is refused with the request after its owner has revoked it", async () => {
    const { page } = visit;
    await visit.open("/account/tokens");
    await rowOfToken()
      .getByRole("button", { name: new RegExp(way.revoke) })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: way.revoke, exact: true }).click();
    await rowOfToken().getByText(way.revoked).waitFor();
    const refused = await fetch(`${portal.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: "{ viewer { name } }" }),
    });
    expect(refused.status).toBe(401);
    expect((await refused.json()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
    for (const example of await examplesOf("page")) {
      const { code, stderr } = await example.run({ cwd: folder, env: { NLRP12_TOKEN: secret } });
      expect(code, example.name).toBe(1);
      expect(stderr).toContain("This access token is unknown, expired or revoked");
    }
    expectCalm(portal, visit);
  });
});

describe("the explorer", () => {
  it("answers a question with the session, whole from this server and under its content policy, in either language", async () => {
    const visit = await visitOf(portal, { language: "fr" });
    await visit.enterAs(OWNER, "/api/explorer");
    const { page } = visit;
    await page.getByText("Vous demandez en tant que").waitFor();
    await page.getByRole("button", { name: "EN, English" }).click();
    await page.getByText("Asking as").waitFor();
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.locator(".graphiql-response").getByText("inserm-nlrp12").first().waitFor();
    // The editor's tabs hold their own closing buttons; the accessibility page names it.
    expect((await barriersOf(page)).map((barrier) => barrier.split(":")[0])).toEqual(["nested-interactive"]);
    expectCalm(portal, visit);
    await visit.close();
  });

  it("shows its documentation to anyone, and asks with a token that it keeps in the page alone", async () => {
    const secret = await tokenOf(portal.admin, OWNER);
    const visit = await visitOf(portal, { language: "en" });
    await visit.open("/api/explorer");
    const { page } = visit;
    await page.getByText("You are not signed in").waitFor();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer").getByText("Query", { exact: true }).waitFor();
    await page.getByLabel("Token").fill(secret);
    await page.getByText("Asking with the token you gave").waitFor();
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.locator(".graphiql-response").getByText("inserm-nlrp12").first().waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(secret.slice(4));
    expectCalm(portal, visit);
    await visit.close();
  });
});
