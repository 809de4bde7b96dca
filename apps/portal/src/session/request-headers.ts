/** Every request carries it: a page of another origin cannot set it, so it proves that the portal asks. */
export const REQUEST_HEADERS = { "X-Portal-Request": "1" } as const;
