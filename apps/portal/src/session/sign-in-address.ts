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

/** Where a full-page sign-in starts that accepts an invitation; it ends at the home page. */
export function invitedSignInAddress(secret: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo: "/", invitation: secret })}`;
}
