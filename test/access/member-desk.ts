import { question } from "../contract/posted.ts";
import type { TestPortal } from "../kit/demonstration.ts";
import { BrowserSession, type Step } from "./browser-session.ts";
import { tokenOf } from "./callers.ts";

/** What came of a question about people. */
export interface PeopleAnswer {
  readonly code: string | null;
  readonly data: PeopleData;
}

/** The fields that questions about people ask for. */
export interface PeopleData {
  readonly createCenter: { readonly id: string };
  readonly inviteMember: Issued;
  readonly resendInvitation: Issued;
  readonly withdrawInvitation: { readonly state: string };
  readonly changeMembership: { readonly id: string; readonly role: string } | null;
  readonly members: { readonly nodes: readonly ShownMember[]; readonly totalCount: number };
  readonly invitations: { readonly nodes: readonly { readonly id: string; readonly viewerCan: readonly string[] }[] };
}

interface Issued {
  readonly link: string;
  readonly invitation: { readonly id: string; readonly state: string };
}

interface ShownMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly viewerCan: readonly string[];
}

/** Invites. */
export const INVITE = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { link invitation { id state } } }`;
/** Changes a role, or ends a membership where no role is given. */
export const CHANGE = "mutation ($id: ID!, $role: Role) { changeMembership(id: $id, role: $role) { id role } }";
/** Lists the people of a place. */
export const MEMBERS =
  "query ($center: ID) { members(center: $center) { totalCount nodes { id name role viewerCan } } }";

/** Asks about people, and walks the way of an invitation, as anyone of the demonstration. */
export interface MemberDesk {
  ask(who: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<PeopleAnswer>;
  /** Signs in at the provider under a key of it, with the link of an invitation where one is given. */
  signIn(key: string, link?: string): Promise<{ readonly browser: BrowserSession; readonly end: Step }>;
  /** Whether the holder of a browser's session has any role now, and the names of roles. */
  rolesOf(browser: BrowserSession): Promise<readonly string[] | null>;
}

/** What stands behind the # of an invitation's link. */
export function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** A desk at a running portal. */
export function memberDesk(portal: TestPortal): MemberDesk {
  return {
    ask: async (who, query, variables = {}) => {
      const { text, codes } = await question(portal.url, query, {
        token: await tokenOf(portal.admin, who),
        variables,
      });
      return { code: codes[0] ?? null, data: JSON.parse(text).data ?? {} };
    },
    signIn: async (key, link) => {
      const browser = new BrowserSession();
      const asked = new URLSearchParams({ account: key, ...(link ? { invitation: secretOf(link) } : {}) });
      const atCallback = (url: string): boolean => url.includes("/auth/callback");
      const last = await browser.follow(`${portal.url}/auth/sign-in?${asked}`, atCallback);
      if (last.next === null) throw new Error(`the provider ended with ${last.status} at ${last.url}`);
      return { browser, end: await browser.step(last.next) };
    },
    rolesOf: async (browser) => {
      const response = await fetch(`${portal.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-portal-request": "1",
          cookie: `portal-session=${browser.jar.get("portal-session") ?? ""}`,
        },
        body: JSON.stringify({ query: "{ viewer { memberships { role center { slug } } } }" }),
      });
      const { data } = (await response.json()) as {
        data: { viewer: { memberships: { role: string; center: { slug: string } | null }[] } | null };
      };
      return data.viewer?.memberships.map(({ role, center }) => `${role}@${center?.slug ?? "consortium"}`) ?? null;
    },
  };
}
