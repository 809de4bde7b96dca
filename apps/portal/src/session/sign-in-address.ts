/** Where a full-page sign-in starts; `returnTo` is a path of the portal, never another origin's. */
export function signInAddress(returnTo: string, account?: string): string {
  const safe = returnTo.startsWith("/") && !returnTo.startsWith("//") && !returnTo.includes("\\") ? returnTo : "/";
  const query = new URLSearchParams({ returnTo: safe });
  if (account) query.set("account", account);
  return `/auth/sign-in?${query}`;
}
