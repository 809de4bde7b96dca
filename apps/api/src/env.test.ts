import { describe, expect, test } from "vitest";
import { readEnvironment, SettingsRefused } from "./env.ts";

const production = {
  PORTAL_MODE: "production",
  DATABASE_URL: "postgres://migrator:pass@db.example.org/portal",
  PUBLIC_URL: "https://portal.example.org/",
  OIDC_ISSUER: "https://login.example.org/realms/hospital",
  OIDC_CLIENT_ID: "portal",
  OIDC_CLIENT_SECRET: "secret",
  INSTALLATION_SECRET: "s".repeat(32),
};

function refusal(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return "accepted";
}

describe("the settings of a start", () => {
  test("may all be left out in a demonstration", () => {
    expect(readEnvironment({})).toEqual({
      ...{ PORTAL_MODE: "demonstration", PORT: 4000, DATA_DIR: ".data" },
      ...{ REQUESTS_PER_MINUTE: 6000, ANONYMOUS_REQUESTS_PER_MINUTE: 3000, SIGN_INS_PER_MINUTE: 240 },
      ...{ FAILED_CREDENTIALS_PER_MINUTE: 600, MOST_EVENT_LOOP_DELAY_MS: 2000, MOST_MEMORY_MB: 0 },
    });
    expect(readEnvironment({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 4000 });
  });

  test("of production are named all at once when they are missing", () => {
    const message = refusal({ PORTAL_MODE: "production" });
    const missing = Object.keys(production).filter((name) => name !== "PORTAL_MODE");
    for (const name of missing) expect(message).toContain(`  ${name}: `);
    expect(message.split("\n")).toHaveLength(missing.length + 1);
  });

  test("of production have no secret by default", () => {
    for (const name of ["OIDC_CLIENT_SECRET", "INSTALLATION_SECRET", "DATABASE_URL"]) {
      expect(refusal({ ...production, [name]: "" })).toContain(`  ${name}: `);
    }
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "http"],
    ["PUBLIC_URL", "http://portal.example.org"],
    ["PUBLIC_URL", "https://portal.example.org/nlrp12"],
    ["PUBLIC_URL", "nlrp12.hospital.fr"],
    ["OIDC_ISSUER", "http://login.example.org"],
    ["DATABASE_URL", "host=db user=migrator"],
    ["DATABASE_URL", "mysql://db/portal"],
    ["INSTALLATION_SECRET", "short-secret"],
    ["PORTAL_MODE", "prod"],
    ["REQUESTS_PER_MINUTE", "0"],
    ["MOST_MEMORY_MB", "a lot"],
    ["METRICS_TOKEN", "short-token"],
  ])("with a bad %s (%s) are refused by name, with what would be accepted and without the value", (name, value) => {
    const message = refusal({ ...production, [name]: value });
    expect(message).toContain(`  ${name}: `);
    expect(message.split("\n")).toHaveLength(2);
    if (value.length > 5) expect(message).not.toContain(value);
  });

  test("of production are taken as they are, the public address as an origin", () => {
    expect(readEnvironment(production)).toMatchObject({ PUBLIC_URL: "https://portal.example.org", PORT: 4000 });
  });
});
