import { z } from "zod";

/** Where to go after sign-in. */
export const signInSearch = z.object({ returnTo: z.string().catch("/").default("/") });
