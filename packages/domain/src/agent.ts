/** One drug of the portal: ATC code, international name, and whether it is a biologic that changes a phase. */
export interface AgentEntry {
  readonly atc: string;
  readonly name: string;
  readonly biologic: boolean;
  /** Days after the stop until which the drug is still held to act, and its assays to see it; 0 where not asked. */
  readonly washoutDays: number;
  readonly writtenAs: readonly string[];
}

/**
 * The drugs the portal knows, by ATC (WHO ATC/DDD index). Routes that change the code are fixed here. The washout of a
 * biologic is five of its half-lives, rounded, by section 5.2 of the European product information: rilonacept 8 days,
 * canakinumab 26, tocilizumab 13, siltuximab 21, etanercept 5, infliximab 10, adalimumab 14; anakinra, of 4 to 6 hours,
 * two days by rule of the consortium.
 */
export const AGENTS = [
  { atc: "L04AC03", name: "anakinra", biologic: true, washoutDays: 2, writtenAs: ["kineret"] },
  { atc: "L04AC08", name: "canakinumab", biologic: true, washoutDays: 130, writtenAs: ["ilaris"] },
  { atc: "L04AC04", name: "rilonacept", biologic: true, washoutDays: 40, writtenAs: ["arcalyst"] },
  { atc: "L04AC07", name: "tocilizumab", biologic: true, washoutDays: 65, writtenAs: ["roactemra", "actemra"] },
  { atc: "L04AC11", name: "siltuximab", biologic: true, washoutDays: 105, writtenAs: ["sylvant"] },
  { atc: "L04AB01", name: "etanercept", biologic: true, washoutDays: 25, writtenAs: ["enbrel"] },
  { atc: "L04AB02", name: "infliximab", biologic: true, washoutDays: 50, writtenAs: ["remicade"] },
  { atc: "L04AB04", name: "adalimumab", biologic: true, washoutDays: 70, writtenAs: ["humira"] },
  { atc: "M04AC01", name: "colchicine", biologic: false, washoutDays: 0, writtenAs: ["colchimax"] },
  { atc: "H02AB07", name: "prednisone", biologic: false, washoutDays: 0, writtenAs: ["cortancyl"] },
  { atc: "H02AB06", name: "prednisolone", biologic: false, washoutDays: 0, writtenAs: ["solupred"] },
  { atc: "H02AB04", name: "methylprednisolone", biologic: false, washoutDays: 0, writtenAs: ["solumedrol"] },
  { atc: "L04AX03", name: "methotrexate", biologic: false, washoutDays: 0, writtenAs: ["methotrexat"] },
] as const satisfies readonly AgentEntry[];

/** ATC code of a known agent. */
export type AtcCode = (typeof AGENTS)[number]["atc"];

/** The agent that gives day 0. */
export const ANAKINRA: AtcCode = "L04AC03";

/** The agent a cell names, by ATC code, international name or French trade name; `null` when unknown. */
export function agentOf(text: string): AgentEntry | null {
  const wanted = text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  return (
    AGENTS.find(
      (agent) =>
        agent.atc.toLowerCase() === wanted ||
        agent.name === wanted ||
        (agent.writtenAs as readonly string[]).includes(wanted),
    ) ?? null
  );
}

const entries: ReadonlyMap<string, AgentEntry> = new Map(AGENTS.map((agent) => [agent.atc, agent]));

/** Whether a code is a biologic, and so moves a sample into an `_OTHER` or combined phase. */
export function isBiologic(atc: string): boolean {
  return entries.get(atc)?.biologic ?? false;
}

/** Days after the stop of an agent until which it is still held to act; 0 of an agent the portal does not know. */
export function washoutDaysOf(atc: string): number {
  return entries.get(atc)?.washoutDays ?? 0;
}
