import path from "node:path"
import { defineConfig } from "vitest/config"

const root = import.meta.dirname

// Tests that need a database: verbs, and the routes that call them.
const databaseTests = ["lib/server/**/*.test.ts", "app/**/*.test.ts"]

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "lib/server/testing/empty.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    setupFiles: "scripts/lib/testing/claim-errors.ts",
    // All cores, where the runner would leave one of two idle.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "sdk/**/*.test.ts",
            "scripts/**/*.test.ts",
            "components/**/*.test.ts",
            "kit/**/*.test.ts",
          ],
          exclude: databaseTests,
          // Nothing here leaves a trace in its module, and a fresh one for each file takes three times as long.
          isolate: false,
          // Property tests take seconds, and more of them when everything is checked at once.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: databaseTests,
          globalSetup: "lib/server/testing/global-setup.ts",
          // One worker keeps one database for all of its files: making one takes seconds.
          isolate: false,
          // All tests come from one address; those about the limits set them.
          env: { RATE_LIMITS: "off" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
