/** What the package's tests import, by the path behind its name; each is a file of kit/. */
export const entries = {
  testing: "testing/main",
  "testing/global-setup": "testing/global-setup",
  next: "next/main",
  playwright: "playwright/main",
  vitest: "vitest/main",
}

/** What the project under test brings, for the entries that need it. */
export const peers = { "@playwright/test": ">=1.41", vitest: ">=3.2" }
