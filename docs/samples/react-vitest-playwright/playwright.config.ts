import { defineConfig } from "@playwright/test"

const port = Number(process.env.SHOP_PORT ?? 4173)
const baseURL = `http://localhost:${port}`

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: { baseURL, launchOptions: { executablePath: process.env.CHROMIUM_PATH } },
  webServer: { command: `vite build && vite preview --port ${port} --strictPort`, url: baseURL },
})
