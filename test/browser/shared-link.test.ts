import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { askedIl1b, type CytokineAnswer } from "./cytokine-answer.ts";
import { drawnFigure } from "./drawn-figure.ts";
import { expectCalm, type Visit, visitOf } from "./visit.ts";

/** Codes of cases begin with the center that gave them. */
const CODES_OF = {
  poitiers: /\bPOI-[PC]\d+/,
  versailles: /\bVER-[PC]\d+/,
  aphp: /\bAPH-[PC]\d+/,
  inserm: /\bINS-[PC]\d+/,
};
type CenterSlug = keyof typeof CODES_OF;

/** Who opens the link, whose rows they may read, and whether the consortium's figure is open to them. */
const READERS: readonly { account: string; reads: readonly CenterSlug[]; readsProtected: boolean }[] = [
  { account: "investigator@poitiers", reads: ["poitiers", "versailles", "aphp"], readsProtected: true },
  { account: "investigator@versailles", reads: ["versailles"], readsProtected: true },
  { account: "steward@aphp", reads: ["aphp"], readsProtected: true },
  { account: "coordinator@consortium", reads: [], readsProtected: false },
];

let portal: BrowserPortal;
let link: string;
/** What the sender reads, rows and all. */
let sent: CytokineAnswer;

type SentPoint = CytokineAnswer["exact"]["cells"][number]["points"][number];

/** The sender's points in cohorts of centers whose rows this person may or may not read. */
function sentPoints(reads: readonly CenterSlug[], readable: boolean): SentPoint[] {
  const ofCenters = (slug: string) => reads.some((center) => slug.startsWith(center));
  return sent.exact.cells
    .flatMap(({ points }) => points)
    .filter(({ cohort }) => cohort.slug !== "published-cases" && ofCenters(cohort.slug) === readable);
}

/** Every number in an answer, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** Values as exact as this are no one's by chance. */
const isTelling = (value: number) => String(value).replace(/\D/g, "").length >= 5;

/** Opens the shared link as somebody and keeps every answer the server gave. */
async function openedAs(account: string): Promise<{ readonly visit: Visit; readonly answers: readonly string[] }> {
  const visit = await visitOf(portal, { language: "en" });
  const answers: Promise<string>[] = [];
  visit.page.on("response", (response) => {
    if (response.url().endsWith("/graphql")) answers.push(response.text().catch(() => ""));
  });
  const { pathname, search } = new URL(link);
  await visit.enterAs(account, pathname + search);
  return { visit, answers: await Promise.all(answers) };
}

beforeAll(async () => {
  portal = await browserPortal("shared_link");
  const sender = await visitOf(portal, { language: "en" });
  await sender.enterAs("investigator@poitiers", "/explore/distribution");
  await sender.page.getByRole("button", { name: "Copy link" }).click();
  await sender.page.getByRole("button", { name: "Copied", exact: true }).waitFor();
  link = await sender.page.evaluate(() => navigator.clipboard.readText());
  sent = await askedIl1b(sender);
  await sender.close();
});
afterAll(() => portal?.close());

it("a link names the page, the question and the releases, and no one's rights", () => {
  const { pathname, searchParams, origin } = new URL(link);
  expect(origin).toBe(portal.url);
  expect(pathname).toBe("/explore/distribution");
  expect(searchParams.get("releases")?.split(",").length).toBeGreaterThanOrEqual(4);
  expect(link).not.toContain("poitiers");
});

describe.each(READERS)("the link as $account opens it", ({ account, reads, readsProtected }) => {
  let visit: Visit;
  let answers: readonly string[];
  let page: string;
  beforeAll(async () => {
    ({ visit, answers } = await openedAs(account));
    page = await visit.page.content();
  });
  afterAll(() => visit?.close());

  it("leads to the same page and question", async () => {
    expect(new URL(visit.page.url()).pathname).toBe("/explore/distribution");
    expect(await visit.page.locator("main h1").textContent()).toBe("Cytokine distribution");
  });

  it("shows points of the cohorts this person may read, and of no other, on the page and in every answer", async () => {
    const { exact } = await askedIl1b(visit);
    const codes = exact.cells.flatMap(({ points }) => points.map((point) => point.case.code));
    for (const [center, code] of Object.entries(CODES_OF) as [CenterSlug, RegExp][]) {
      const readable = reads.includes(center);
      expect(codes.some((text) => code.test(text))).toBe(readable);
      if (readable) continue;
      expect(page).not.toMatch(code);
      for (const answer of answers) expect(answer).not.toMatch(code);
    }
  });

  it("carries no id and no value of a case that this person may not read, in any answer", () => {
    const hidden = sentPoints(reads, false);
    expect(hidden.length > 0).toBe(account !== "investigator@poitiers");
    const open = new Set(sentPoints(reads, true).map(({ value }) => value.canonical?.value));
    const telling = new Set(
      hidden
        .flatMap(({ value }) => value.canonical?.value ?? [])
        .filter((value) => isTelling(value) && !open.has(value)),
    );
    for (const { case: hiddenCase } of hidden) {
      expect(page).not.toContain(hiddenCase.id);
      for (const answer of answers) expect(answer).not.toContain(hiddenCase.id);
    }
    expect(hidden.length === 0 || telling.size > 20).toBe(true);
    const told = answers.filter((answer) => answer !== "").flatMap((answer) => numbersIn(JSON.parse(answer)));
    expect(told.filter((value) => telling.has(value))).toEqual([]);
  });

  it("shows the consortium's figure, or says in words why not", async () => {
    const text = (await visit.page.getByRole("main").textContent()) ?? "";
    if (!readsProtected) {
      expect(text).toContain("your level is below Summaries");
      return;
    }
    const { columns } = await drawnFigure(visit.page);
    expect(columns.some(({ label, ratio }) => label.includes("(consortium)") && ratio.startsWith("×"))).toBe(true);
  });

  it("names the cohorts that merely exist, each with its reason", async () => {
    const { existsOnly } = await askedIl1b(visit);
    expect(existsOnly.cohorts.length).toBeGreaterThan(0);
    const text = (await visit.page.getByRole("main").textContent()) ?? "";
    for (const { cohort } of existsOnly.cohorts) expect(text).toContain(cohort.title.en);
    expectCalm(portal, visit);
  });
});
