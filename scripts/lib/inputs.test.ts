import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, expect, test } from "vitest"
import { inputsOf, listFiles } from "./inputs.mjs"

const root = path.resolve(import.meta.dirname, "../..")
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderWith(files: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), "inputs-"))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

const project = {
  ".gitignore": "node_modules/\n.next*/\ngenerated/\npublic/*.js\n.env*\n",
  "package.json": "{}",
  "app/page.tsx": "",
  "components/generated.tsx": "",
  "public/icon.svg": "",
  "public/sdk.js": "",
  "lib/deep/node_modules/left/index.js": "",
  "node_modules/next/index.js": "",
  ".next-bench/BUILD_ID": "",
  "generated/sdk.ts": "",
  ".env.local": "",
}
const ours = [".gitignore", "app/page.tsx", "components/generated.tsx", "package.json", "public/icon.svg"]

test("our files are those that git does not ignore, whether it knows them yet or not", () => {
  const folder = folderWith(project)
  execFileSync("git", ["init", "-q"], { cwd: folder })
  execFileSync("git", ["add", "app"], { cwd: folder })
  expect(listFiles(folder)).toEqual(ours)
  rmSync(path.join(folder, "app"), { recursive: true })
  expect(listFiles(folder)).not.toContain("app/page.tsx")
})

test("an unpacked archive lists the same", () => {
  expect(listFiles(folderWith(project))).toEqual(ours)
})

test("so does one in a repository that ignores it", () => {
  const outer = folderWith({ ".gitignore": "archive/\n", "readme.md": "" })
  execFileSync("git", ["init", "-q"], { cwd: outer })
  for (const [file, text] of Object.entries(project)) {
    mkdirSync(path.dirname(path.join(outer, "archive", file)), { recursive: true })
    writeFileSync(path.join(outer, "archive", file), text)
  }
  expect(listFiles(path.join(outer, "archive"))).toEqual(ours)
})

test("a build is made from everything that ends up in it", () => {
  expect(inputsOf("build", root)).toEqual(
    expect.arrayContaining([
      ...["instrumentation-client.ts", "instrumentation-node.ts", "next.config.js", "postcss.config.mjs", "proxy.ts"],
      ...["app/page.tsx", "package-lock.json", "prisma/schema.prisma", "sdk/index.ts"],
      ...["scripts/bundle.mjs", "scripts/lib/bundle/bundle-sdk.mjs", "tsconfig.json"],
    ]),
  )
})

test("tests, benches and documents make nothing, and bundles hold nothing of the pages", () => {
  const build = inputsOf("build", root)
  expect(build.filter((file) => /^(e2e|bench|docs)\/|\.test\.ts$|\.md$/.test(file))).toEqual([])
  const bundle = inputsOf("bundle", root)
  expect(bundle).toEqual(expect.arrayContaining(["sdk/index.ts", "scripts/bundle.mjs", "tsconfig.json"]))
  expect(bundle.filter((file) => /^(app|components|lib\/server)\//.test(file))).toEqual([])
})
