import { z } from "zod";

/** Whose people are shown: the slug of a center. */
export const centersSearch = z.object({ center: z.string().optional().catch(undefined) });
