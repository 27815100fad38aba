import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "messenger-playground/testing/global-setup",
    setupFiles: "messenger-playground/vitest",
  },
})
