import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { pure } from "./bundle-sdk.mjs"

const root = path.resolve(import.meta.dirname, "../../..")

test("what Biome lets the SDK's chunks import of other parts is what the bundles may share", () => {
  const names = readdirSync(path.join(root, "sdk"), { recursive: true, encoding: "utf8" })
  const files = names.map((name) => path.posix.join("sdk", ...name.split(path.sep)))
  const shared = files.filter((file) => pure.some((pattern) => pattern.test(file)))
  expect(allowedByBiome().sort()).toEqual(shared.sort())
})

/** The exceptions of the rule for the chunks, as files. */
function allowedByBiome(): string[] {
  const config = readFileSync(path.join(root, "biome.json"), "utf8")
  const [rule] = JSON.parse(config).overrides.filter(isAboutChunks)
  const groups: string[][] = rule.linter.rules.style.noRestrictedImports.options.patterns.map(
    ({ group }: { group: string[] }) => group,
  )
  const exceptions = groups.flat().filter((pattern) => pattern.startsWith("!"))
  return exceptions.map((pattern) => `${pattern.replace("!**", "sdk")}.ts`)
}

function isAboutChunks({ includes }: { includes: string[] }): boolean {
  return includes.includes("sdk/live/**")
}
