import { z } from "zod";
import { searchTexts } from "../ui/search-list.ts";
import { searchMoment } from "../ui/search-moment.ts";

/** The releases a case is read in, or the day whose state is asked for; without either, the newest of its cohort. */
export const caseSearch = z.object({ releases: searchTexts(), asOf: searchMoment() });
