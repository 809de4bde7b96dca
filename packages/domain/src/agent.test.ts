import { describe, expect, it } from "vitest";
import { AGENTS, agentOf, isBiologic } from "./agent.ts";

describe("agents", () => {
  it.each([
    ["L04AC03", "L04AC03"],
    ["l04ac03", "L04AC03"],
    ["Anakinra", "L04AC03"],
    [" Kineret ", "L04AC03"],
    ["Méthotrexate", "L04AX03"],
    ["méthylprednisolone", "H02AB04"],
    ["siltuximab", "L04AC11"],
  ])("are found as %s: %s", (written, atc) => {
    expect(agentOf(written)?.atc).toBe(atc);
  });

  it("are not guessed from a part of a name", () => {
    expect(agentOf("ana")).toBeNull();
    expect(agentOf("")).toBeNull();
  });

  it("count as biologic by agent: colchicine and steroids do not move a phase", () => {
    expect(isBiologic("L04AC08")).toBe(true);
    expect(isBiologic("M04AC01")).toBe(false);
    expect(isBiologic("H02AB07")).toBe(false);
    expect(isBiologic("X99XX99")).toBe(false);
  });

  it("have one entry a code", () => {
    expect(new Set(AGENTS.map(({ atc }) => atc)).size).toBe(AGENTS.length);
  });
});
