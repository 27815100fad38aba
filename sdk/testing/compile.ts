import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "../..")
const compiler = path.join(root, "node_modules/typescript/bin/tsc")

/** The declarations that pages and editors use. */
export const declarations = path.join(root, "sdk/types/intercom.d.ts")

/** What the compiler says against a page's code under our declarations, one line a problem. */
export function problemsOf(code: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "intercom-types-"))
  const file = path.join(folder, "page.ts")
  writeFileSync(file, code)
  const options = ["--noEmit", "--strict", "--lib", "dom,es2022", "--types", "", declarations, file]
  try {
    execFileSync(process.execPath, [compiler, ...options], { cwd: folder, encoding: "utf8", stdio: "pipe" })
    return []
  } catch (error) {
    return String((error as { stdout: string }).stdout)
      .trim()
      .split("\n")
  } finally {
    rmSync(folder, { recursive: true })
  }
}
