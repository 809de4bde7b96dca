/** Every request carries it: a page of another origin cannot set it, so it proves that the portal asks. */
export const REQUEST_HEADERS = { "X-Portal-Request": "1" } as const;

/** Said of what the page asks while nobody is at it: it keeps no session alive. */
export const UNATTENDED_HEADERS = { "X-Portal-Unattended": "1" } as const;
