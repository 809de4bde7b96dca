import { afterAll, beforeAll, describe, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { LANGUAGES, type Visit, visitOf } from "./visit.ts";

const WORDS = {
  en: { account: /^Account/, signOut: "Sign out", still: "You are still signed in." },
  fr: { account: /^Compte/, signOut: "Se déconnecter", still: "Vous êtes toujours connecté." },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("session_end");
});
afterAll(() => portal?.close());

describe.each(LANGUAGES)("the end of a session, read in %s", (language) => {
  const words = WORDS[language];
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/cohorts");
  });
  afterAll(() => visit?.close());

  it("is said not to have come where the server did not end it", async () => {
    await visit.page.route("**/auth/sign-out", (route) => route.fulfill({ status: 503, body: "" }));
    await visit.page.getByRole("button", { name: words.account }).click();
    await visit.page.getByRole("menuitem", { name: words.signOut }).click();
    await visit.page.getByRole("alert").filter({ hasText: words.still }).waitFor();
    await visit.page.unroute("**/auth/sign-out");
  });

  it("leads an open page to the sign-in without anybody's touch", async () => {
    await portal.admin.query("update portal.session set revoked_at = now()");
    await visit.page.waitForURL(/\/sign-in\?returnTo=/);
  });
});
