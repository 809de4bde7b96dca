import { describe, expect, it } from "vitest";
import { signInAddress } from "./sign-in-address.ts";

describe("the way back after sign-in", () => {
  it("keeps the page and its question", () => {
    expect(signInAddress("/explore/distribution?analyte=IL_6")).toBe(
      "/auth/sign-in?returnTo=%2Fexplore%2Fdistribution%3Fanalyte%3DIL_6",
    );
  });

  it("never leads to another origin", () => {
    for (const address of ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"]) {
      expect(signInAddress(address)).toBe("/auth/sign-in?returnTo=%2F");
    }
  });

  it("names the demonstration account", () => {
    expect(signInAddress("/", "investigator@poitiers")).toBe(
      "/auth/sign-in?returnTo=%2F&account=investigator%40poitiers",
    );
  });
});
