import { z } from "zod";
import { searchTexts } from "../ui/search-list.ts";

/** The releases a case is read in; without them, the newest of its cohort. */
export const caseSearch = z.object({ releases: searchTexts() });
