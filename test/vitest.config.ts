import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const requireFromApi = createRequire(new URL("../apps/api/package.json", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

/** Workspace packages are tested from their sources (the "source" export condition), so no build precedes a test. */
const shared = {
  resolve: {
    conditions: ["source", "node"],
    // One file for everyone: without it Vite and type-graphql load two copies of graphql ("another module or realm").
    alias: [{ find: /^graphql$/, replacement: requireFromApi.resolve("graphql") }],
  },
  ssr: { resolve: { conditions: ["source", "node"] } },
};

export default defineConfig({
  root,
  ...shared,
  test: {
    testTimeout: 300_000,
    hookTimeout: 600_000,
    projects: [
      {
        ...shared,
        root,
        test: {
          name: "packages",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/portal/src/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...shared,
        root,
        test: {
          name: "api",
          include: ["apps/api/src/**/*.test.ts", "test/{access,contract,attack,journeys,house}/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        ...shared,
        root,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
