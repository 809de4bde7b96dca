import type { ProtectedCell } from "@nlrp12/disclosure";

/**
 * Cells without those withheld ones whose categories stand in an answered cell: where one comparability class is too
 * small and another is published with merged categories, the merged cell says what there is to say of its parts.
 */
export function withoutCovered(cells: readonly ProtectedCell[]): readonly ProtectedCell[] {
  const answered = cells.filter(({ answer }) => answer !== null);
  return cells.filter((cell) => cell.answer !== null || !answered.some((wider) => covers(wider, cell)));
}

function covers(wider: ProtectedCell, cell: ProtectedCell): boolean {
  return cell.cell.every(({ dimension, members }) => {
    const same = wider.cell.find((category) => category.dimension === dimension);
    return same !== undefined && members.every((member) => same.members.includes(member));
  });
}
