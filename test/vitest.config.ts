import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const requireFromApi = createRequire(new URL("../apps/api/package.json", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const testServer = fileURLToPath(new URL("kit/test-server.ts", import.meta.url));

/**
 * Workspace packages are tested from their sources (the "source" export condition), so no build precedes a test.
 * "import" is no condition here: Node would hand it to `require` too, and pg then gets a module where it wants a class.
 */
const fromSources = {
  resolve: {
    conditions: ["source", "node"],
    // One file for everyone: without it Vite and type-graphql load two copies of graphql ("another module or realm").
    alias: [{ find: /^graphql$/, replacement: requireFromApi.resolve("graphql") }],
  },
  ssr: { resolve: { conditions: ["source", "node"] } },
};

/** A hang is reported in the end, and slowness on a small machine is no failure. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  root,
  test: {
    // One process leaves half of a small machine idle: databases and browsers mostly wait for one another.
    maxWorkers: "100%",
    projects: [
      {
        ...fromSources,
        root,
        test: {
          ...patience,
          name: "packages",
          include: ["packages/*/**/*.test.{ts,tsx}", "apps/portal/src/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...fromSources,
        root,
        test: { ...patience, name: "house", include: ["test/house/**/*.test.ts"] },
      },
      {
        ...fromSources,
        root,
        test: {
          ...patience,
          name: "api",
          globalSetup: [testServer],
          include: [
            "apps/api/src/**/*.test.ts",
            "test/kit/postgres.test.ts",
            "test/{access,contract,attack,journeys}/**/*.test.ts",
          ],
        },
      },
      {
        ...fromSources,
        root,
        test: {
          ...patience,
          name: "browser",
          globalSetup: [testServer],
          include: ["test/kit/chromium.test.ts", "test/browser/**/*.test.ts"],
        },
      },
    ],
  },
});
