import { z } from "zod";

/** The release this one is compared with, by its number; without it, the one before. */
export const releaseSearch = z.object({ from: z.coerce.number().int().positive().optional().catch(undefined) });
