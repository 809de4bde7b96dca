import { describe, expect, it } from "vitest";
import { HPO_TERMS, hpoTerm } from "./hpo-term.ts";

describe("phenotypic features", () => {
  it("have well-formed ids, each once, and a label in both languages", () => {
    expect(new Set(HPO_TERMS.map(({ id }) => id)).size).toBe(HPO_TERMS.length);
    for (const { id, en, fr } of HPO_TERMS) {
      expect(id).toMatch(/^HP:\d{7}$/);
      expect(en.trim()).not.toBe("");
      expect(fr.trim()).not.toBe("");
    }
  });

  // The French translation of HPO has "Sérosité", "Splénomégalie minime" and "Fièvre épisodique sévère" here.
  it("carry the reviewed French label where the translation is wrong", () => {
    expect(hpoTerm("HP:0045073")?.fr).toBe("Sérite");
    expect(hpoTerm("HP:0001744")?.fr).toBe("Splénomégalie");
    expect(hpoTerm("HP:0001954")?.fr).toBe("Fièvre récurrente");
  });

  it("have no label for a term outside the list", () => {
    expect(hpoTerm("HP:0000001")).toBeNull();
  });
});
