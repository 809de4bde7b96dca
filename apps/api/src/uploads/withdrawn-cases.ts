import type { Problem } from "@nlrp12/intake";

/** A problem as it is stored: of the rules of the file, or of what the portal knows beside it. */
export type StoredProblem = Omit<Problem, "rule"> & { readonly rule: Problem["rule"] | "CASE_WITHDRAWN" };

/** A file as it was checked: its cohort, or none when a problem is an ERROR. */
interface Checked<Cohort, Found> {
  readonly cohort: Cohort | null;
  readonly problems: readonly Found[];
}

/** How many places one problem lists. */
const PLACES_LISTED = 5;

function withdrawnProblem(places: readonly number[]): StoredProblem {
  const listed = places.slice(0, PLACES_LISTED).join(", ");
  const others = places.length - Math.min(places.length, PLACES_LISTED);
  const many = places.length > 1;
  const [en, fr] = others > 0 ? [` and ${others} more`, ` et ${others} autres`] : ["", ""];
  return {
    rule: "CASE_WITHDRAWN",
    severity: "ERROR",
    sheet: "cases",
    cell: null,
    column: "case_code",
    row: null,
    cells: [],
    occurrences: places.length,
    message: {
      en: `${many ? "Cases" : "Case"} no. ${listed}${en} of sheet cases, column case_code: withdrawn for good, and cannot be uploaded again.`,
      fr: `Cas n° ${listed}${fr} de la feuille cases, colonne case_code : ${many ? "retirés définitivement, ils ne peuvent plus être envoyés" : "retiré définitivement, il ne peut plus être envoyé"}.`,
    },
    accepted: {
      en: "The file without every row of that case, on all its sheets.",
      fr: "Le fichier sans aucune ligne de ce cas, sur toutes ses feuilles.",
    },
  };
}

/**
 * The checked file, refused where it holds a case that was withdrawn. Cases are named by their place on the sheet,
 * counted from the first below the column names, and never by their codes.
 */
export async function withoutWithdrawn<Cohort extends { readonly caseCodes: readonly string[] }>(
  checked: Checked<Cohort, Problem>,
  withdrawnAmong: (caseCodes: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<Checked<Cohort, StoredProblem>> {
  const { cohort, problems } = checked;
  if (!cohort) return { cohort, problems };
  const withdrawn = await withdrawnAmong(cohort.caseCodes);
  const places = cohort.caseCodes.flatMap((code, index) => (withdrawn.has(code) ? [index + 1] : []));
  return places.length === 0
    ? { cohort, problems }
    : { cohort: null, problems: [...problems, withdrawnProblem(places)] };
}
