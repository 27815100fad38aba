import fc from "fast-check"
import { deflateSync, strToU8 } from "fflate"
import { expect, test } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import { decodeProject, encodeProject, readSharedProject } from "./share"
import { dictionary } from "./share-dictionary"

const project = {
  ...emptyProject,
  html: "<h1>Hi</h1>",
  css: "h1 { color: red }",
  script: 'Intercom("boot", { user_id: "1" })',
}

test("a link opens as the project it was made from, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), fc.string(), (html, css, script, text) => {
      const typed = { ...emptyProject, html, css, script }
      expect(decodeProject(encodeProject(typed))).toEqual(typed)
      const more = { ...typed, named: { "cart.ts": text }, settings: { ...typed.settings, head: text } }
      expect(decodeProject(encodeProject(more))).toEqual(more)
    }),
    { numRuns: 1_000 },
  )
})

test("a link of format 1 made long ago still opens", () => {
  expect(readSharedProject("#1gzNAJaFHJrgshOvJMAQHD7hwKQKmglpkQ-CWx4Btj0G1PkbJMAbkAKVaAA")).toEqual(project)
})

test("what a project does not have makes its link no longer", () => {
  const { html, css, script } = project
  expect(encodeProject(project)).toBe(encodeProject({ html, css, script }))
})

test("a fragment that is no project is ignored", () => {
  for (const hash of ["", "#", "#about", "#1", "#1!!!", "#2abc", `#1${"A".repeat(10_000)}`]) {
    expect(readSharedProject(hash)).toBeNull()
  }
})

test("a small link that unpacks to something huge is refused", () => {
  const bomb = deflateSync(strToU8(JSON.stringify({ ...project, html: " ".repeat(20_000_000) })), {
    dictionary: strToU8(dictionary),
  })
  expect(decodeProject(`1${Buffer.from(bomb).toString("base64url")}`)).toBeNull()
})
