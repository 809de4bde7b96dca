const DAY_MS = 86_400_000;
const DAYS_OF_A_YEAR = 365;
/** Rule 7. */
const MOST_A_YEAR = 2;

const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** Whether a date may have an opening beside others (rule 7): no year, wherever it begins, has more than two. */
export function fitsRhythm(date: string, others: readonly string[]): boolean {
  const days = [...others, date].map(dayOf).sort((a, b) => a - b);
  return days.every((day, at) => {
    const third = days[at + MOST_A_YEAR];
    return third === undefined || third - day >= DAYS_OF_A_YEAR;
  });
}

/** The first date from tomorrow on that may have an opening beside others. */
export function earliestDate(today: string, others: readonly string[]): string {
  const dateAt = (days: number) => new Date((dayOf(today) + days) * DAY_MS).toISOString().slice(0, 10);
  const days = Array.from({ length: 3 * DAYS_OF_A_YEAR }, (_, at) => at + 1);
  return dateAt(days.find((after) => fitsRhythm(dateAt(after), others)) ?? days.length);
}
