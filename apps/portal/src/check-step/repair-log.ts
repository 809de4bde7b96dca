import type { ReadingPlan, Repair, RepairOperation } from "@nlrp12/intake";

/** Repairs taken back, with the place they had, so that they can be made again there. */
export interface TakenBack {
  readonly repairs: readonly { readonly repair: Repair; readonly index: number }[];
}

/** The plan with these operations recorded at its end, and the repairs they became. */
export function withRepairs(plan: ReadingPlan, operations: readonly RepairOperation[]) {
  const at = new Date().toISOString();
  const recorded: readonly Repair[] = operations.map((operation) => ({ ...operation, id: crypto.randomUUID(), at }));
  return { plan: { ...plan, repairs: [...plan.repairs, ...recorded] }, recorded };
}

/** The plan without these repairs, wherever they stand: the others are made anew on the file as it was. */
export function withoutRepairs(plan: ReadingPlan, ids: readonly string[]) {
  const taken = plan.repairs.flatMap((repair, index) => (ids.includes(repair.id) ? [{ repair, index }] : []));
  const repairs = plan.repairs.filter(({ id }) => !ids.includes(id));
  return { plan: { ...plan, repairs }, taken: { repairs: taken } satisfies TakenBack };
}

/** The plan with repairs put back where they were. */
export function madeAgain(plan: ReadingPlan, { repairs: taken }: TakenBack): ReadingPlan {
  const repairs = [...plan.repairs];
  for (const { repair, index } of taken) repairs.splice(Math.min(index, repairs.length), 0, repair);
  return { ...plan, repairs };
}

/** Every repair from one on, for going back to the state before it. */
export function fromOn(plan: ReadingPlan, id: string): readonly string[] {
  const start = plan.repairs.findIndex((repair) => repair.id === id);
  return start === -1 ? [] : plan.repairs.slice(start).map((repair) => repair.id);
}
