/** Twice the midrank of each number, whole numbers that ties share; R `2 * rank(x)`. */
export function doubledMidranks(numbers: readonly number[]): number[] {
  const ends = new Map<number, { first: number; last: number }>();
  [...numbers]
    .sort((a, b) => a - b)
    .forEach((number, index) => {
      ends.set(number, { first: ends.get(number)?.first ?? index, last: index });
    });
  return numbers.map((number) => {
    const { first, last } = ends.get(number) ?? { first: 0, last: 0 };
    return first + last + 2;
  });
}
