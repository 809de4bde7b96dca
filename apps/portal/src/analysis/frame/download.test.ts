import { describe, expect, it } from "vitest";
import { fileNameOf } from "./download.ts";

describe("the name of a downloaded figure", () => {
  it("keeps what it is about, in letters every computer takes", () => {
    expect(fileNameOf("IL-1β, spontané, surnageant de PBMC : niveaux", "svg")).toBe(
      "il-1b-spontane-surnageant-de-pbmc-niveaux.svg",
    );
  });
});
