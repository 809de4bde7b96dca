/** A path of the portal; anything that would lead to another origin becomes the home page. */
export function returnPath(returnTo: string): string {
  return returnTo.startsWith("/") && !returnTo.startsWith("//") && !returnTo.includes("\\") ? returnTo : "/";
}

/** Where a full-page sign-in starts. */
export function signInAddress(returnTo: string, account?: string): string {
  const query = new URLSearchParams({ returnTo: returnPath(returnTo) });
  if (account) query.set("account", account);
  return `/auth/sign-in?${query}`;
}
