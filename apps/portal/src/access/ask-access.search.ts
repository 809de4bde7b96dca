import { z } from "zod";

/** The grant that is asked to be renewed, if any. */
export const askAccessSearch = z.object({ renews: z.string().optional().catch(undefined) });
