import { describe, expect, it } from "vitest";
import { variantGroupOf } from "./variant-group.ts";

const named = (variantReported: string, hgvsC: string | null = null, hgvsP: string | null = null) => ({
  variantReported,
  hgvsC,
  hgvsP,
});

describe("the group of a variant", () => {
  it.each([
    [named("R284X", "c.850C>T", "p.Arg284Ter"), "TRUNCATING"],
    [named("R284X", "c.850C>T", "p.(Arg284*)"), "TRUNCATING"],
    [named("-", "c.1673del", "p.(Leu558ArgfsTer12)"), "TRUNCATING"],
    [named("D294E", "c.882C>G", "p.Asp294Glu"), "MISSENSE"],
    [named("-", "c.850C>G", "p.(Arg284Gly)"), "MISSENSE"],
    [named("c.2072+3insT", "c.2072+3dup"), "SPLICE"],
    [named("-", "c.2073-1G>A"), "SPLICE"],
    [named("-", "c.2072_2072+3del"), "SPLICE"],
    [named("c.-150T>C", "c.-150T>C"), "REGULATORY"],
    [named("c.*126G>C", "c.*126G>C"), "REGULATORY"],
    [named("-", "c.852A>G", "p.Arg284="), "OTHER"],
    [named("-", "c.1342_1344del", "p.Gly448del"), "OTHER"],
  ] as const)("of %j is %s by its consequence", (variant, group) => {
    expect(variantGroupOf([variant])).toBe(group);
  });

  it.each([
    ["R284X", "TRUNCATING"],
    ["D294E", "MISSENSE"],
    ["c.2072+3insT", "SPLICE"],
    ["c.*126G>C", "REGULATORY"],
    ["c.-150T>C", "REGULATORY"],
    ["G448Afs*12", "TRUNCATING"],
    ["a novel variant", "OTHER"],
  ] as const)("is read from the report %s where no normalised name is known", (reported, group) => {
    expect(variantGroupOf([named(reported)])).toBe(group);
  });

  it("does not let a legacy name overrule the normalised one", () => {
    expect(variantGroupOf([named("R284X", "c.850C>G", "p.(Arg284Gly)")])).toBe("MISSENSE");
    expect(variantGroupOf([named("R284X", "c.850C>G", null)])).toBe("OTHER");
  });

  it("is that of the most disruptive of several, and says when none was reported", () => {
    const missense = named("D294E", "c.882C>G", "p.Asp294Glu");
    const splice = named("c.2072+3insT", "c.2072+3dup");
    expect(variantGroupOf([missense, splice])).toBe("SPLICE");
    expect(variantGroupOf([splice, named("R284X", "c.850C>T", "p.Arg284Ter")])).toBe("TRUNCATING");
    expect(variantGroupOf([])).toBe("NONE_REPORTED");
  });
});
