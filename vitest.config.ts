import path from "node:path"
import { defineConfig } from "vitest/config"

const root = import.meta.dirname

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "lib/server/testing/empty.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    include: ["lib/**/*.test.ts", "sdk/**/*.test.ts", "scripts/**/*.test.ts"],
    // Each database test file makes a database of its own, which takes seconds on a busy machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
