// What scripts/pictures.mjs runs: not tests, but done as they are, with the same browser.
import { defineConfig } from "@playwright/test"
import tests from "../../playwright.config"

export default defineConfig(tests, {
  testDir: ".",
  testMatch: "draw.ts",
  outputDir: "../../test-results/pictures",
  reporter: "line",
})
