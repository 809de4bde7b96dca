import { z } from "zod";

/** The cohort a new file is for, where the page was reached from one. */
export const newUploadSearch = z.object({ cohort: z.string().optional().catch(undefined) });
