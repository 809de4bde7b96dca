/** What names a case: its cohort, and its number in its center. */
interface OfCase {
  readonly cohortId: number;
  readonly caseId: number;
}

/** The case of a row; numbers of cases end below 2³², and a number is found far quicker than a text that holds it. */
export const caseKey = ({ cohortId, caseId }: OfCase): number => cohortId * 2 ** 32 + caseId;

/** What the two values of a pair share: case and comparability class. */
export const caseAndClass = (value: OfCase & { readonly comparabilityClass: string }): string =>
  `${caseKey(value)} ${value.comparabilityClass}`;
