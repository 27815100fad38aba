import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    globalSetup: "messenger-playground/testing/global-setup",
    // Longer than a matcher waits, which then says why.
    testTimeout: 15_000,
    projects: [
      { extends: true, test: { name: "node", include: ["tests/support.test.ts"] } },
      ...["happy-dom", "jsdom"].map((environment) => ({
        extends: true as const,
        test: { name: environment, environment, include: ["tests/shop.test.tsx"] },
      })),
    ],
  },
})
