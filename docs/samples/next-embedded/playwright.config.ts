import { defineConfig } from "@playwright/test"

const port = Number(process.env.SHOP_PORT ?? 3001)
const baseURL = `http://localhost:${port}`

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: { baseURL, launchOptions: { executablePath: process.env.CHROMIUM_PATH } },
  webServer: { command: `next dev --port ${port}`, url: baseURL },
})
