/** One drug of the portal: ATC code, international name, and whether it is a biologic that changes a phase. */
export interface AgentEntry {
  readonly atc: string;
  readonly name: string;
  readonly biologic: boolean;
  readonly writtenAs: readonly string[];
}

/** The drugs the portal knows, by ATC (WHO ATC/DDD index). Routes that change the code are fixed here. */
export const AGENTS = [
  { atc: "L04AC03", name: "anakinra", biologic: true, writtenAs: ["kineret"] },
  { atc: "L04AC08", name: "canakinumab", biologic: true, writtenAs: ["ilaris"] },
  { atc: "L04AC04", name: "rilonacept", biologic: true, writtenAs: ["arcalyst"] },
  { atc: "L04AC07", name: "tocilizumab", biologic: true, writtenAs: ["roactemra", "actemra"] },
  { atc: "L04AC11", name: "siltuximab", biologic: true, writtenAs: ["sylvant"] },
  { atc: "L04AB01", name: "etanercept", biologic: true, writtenAs: ["enbrel"] },
  { atc: "L04AB02", name: "infliximab", biologic: true, writtenAs: ["remicade"] },
  { atc: "L04AB04", name: "adalimumab", biologic: true, writtenAs: ["humira"] },
  { atc: "M04AC01", name: "colchicine", biologic: false, writtenAs: ["colchimax"] },
  { atc: "H02AB07", name: "prednisone", biologic: false, writtenAs: ["cortancyl"] },
  { atc: "H02AB06", name: "prednisolone", biologic: false, writtenAs: ["solupred"] },
  { atc: "H02AB04", name: "methylprednisolone", biologic: false, writtenAs: ["solumedrol"] },
  { atc: "L04AX03", name: "methotrexate", biologic: false, writtenAs: ["methotrexat"] },
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

/** Whether a code is a biologic, and so moves a sample into an `_OTHER` or combined phase. */
export function isBiologic(atc: string): boolean {
  return AGENTS.some((agent) => agent.atc === atc && agent.biologic);
}
