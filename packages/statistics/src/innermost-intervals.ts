/** What is known of a value: it lies between two numbers, or is exact where they are equal. Either may be infinite. */
export type Bounds = { readonly lower: number; readonly upper: number };

/**
 * Whether a value between two numbers may equal the upper one. OPEN: "below x" is under a detected x. CLOSED: an event
 * found on day x may have come that very day. It never equals the lower one.
 */
export type UpperEnd = "OPEN" | "CLOSED";

type Endpoint = { readonly at: number; readonly rank: number; readonly opens: boolean };

/**
 * The places that can hold mass in the most likely distribution of values known within bounds, ascending: every lower
 * bound directly followed by an upper one (Peto, Appl Stat 1973;22:86; Turnbull, JRSS B 1976;38:290).
 */
export function innermostIntervals(values: readonly Bounds[], upperEnd: UpperEnd): Bounds[] {
  const endpoints = values.flatMap(({ lower, upper }): Endpoint[] => {
    const exact = lower === upper;
    // At one number: open ends close, exact values begin, exact values and closed ends close, intervals begin.
    return [
      { at: lower, rank: exact ? 1 : 3, opens: true },
      { at: upper, rank: exact || upperEnd === "CLOSED" ? 2 : 0, opens: false },
    ];
  });
  endpoints.sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1));
  return endpoints.flatMap((end, index) => {
    const next = endpoints[index + 1];
    return end.opens && next && !next.opens ? [{ lower: end.at, upper: next.at }] : [];
  });
}

/** The places a value may lie at: those from one index up to, not including, another. */
export type PlaceRange = { readonly from: number; readonly to: number };

/** For each value the ascending places it may lie at, which are neighbours. */
export function placesOfEach(values: readonly Bounds[], places: readonly Bounds[], upperEnd: UpperEnd): PlaceRange[] {
  const within = (place: Bounds, value: Bounds): boolean => {
    if (place.lower === place.upper && value.lower !== value.upper) {
      const underEnd = upperEnd === "OPEN" ? place.upper < value.upper : place.upper <= value.upper;
      return value.lower < place.lower && underEnd;
    }
    return value.lower <= place.lower && place.upper <= value.upper;
  };
  return values.map((value) => {
    const place = (index: number) => places[index] ?? { lower: Infinity, upper: Infinity };
    let from = firstIndex(places.length, (index) => place(index).lower >= value.lower);
    // An exact place at the lower bound of an interval comes before it and is not in it.
    while (from < places.length && place(from).lower === value.lower && !within(place(from), value)) from += 1;
    const to = firstIndex(places.length, (index) => index >= from && !within(place(index), value));
    return { from, to };
  });
}

/** The first index at which a condition holds that, once it holds, holds for all that follow; else the length. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
