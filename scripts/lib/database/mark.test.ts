import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { isMigrated, markMigrated } from "./mark.mjs"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "mark-"))
  mkdirSync(path.join(folder, "pg"))
  vi.stubEnv("DATA_DIR", folder)
  vi.stubEnv("DATABASE_URL", "")
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test("a database is taken for migrated once that was noted", () => {
  expect(isMigrated()).toBe(false)
  markMigrated()
  expect(isMigrated()).toBe(true)
})

test("one that had other migrations is not", () => {
  markMigrated()
  writeFileSync(path.join(folder, "pg", "migrations.sha256"), "of an older release")
  expect(isMigrated()).toBe(false)
})

test("nothing is noted in the place of the database that went", () => {
  markMigrated()
  rmSync(path.join(folder, "pg"), { recursive: true })
  expect(isMigrated()).toBe(false)
})

test("of a database on a server nothing is known", () => {
  markMigrated()
  vi.stubEnv("DATABASE_URL", "postgres://localhost/any")
  expect(isMigrated()).toBe(false)
})
