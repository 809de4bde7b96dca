import { z } from "zod";

/** The address of the dictionary holds what is searched for. */
export const dictionarySearch = z.object({ q: z.string().max(80).optional().catch(undefined) });
