import fc from "fast-check"
import { deflateSync, strToU8 } from "fflate"
import { expect, test } from "vitest"
import { decodeProject, encodeProject, readSharedProject } from "./share"
import { dictionary } from "./share-dictionary"

const project = {
  html: "<h1>Hi</h1>",
  css: "h1 { color: red }",
  script: 'Intercom("boot", { user_id: "1" })',
}

test("a link opens as the project it was made from, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), (html, css, script) => {
      expect(decodeProject(encodeProject({ html, css, script }))).toEqual({
        html,
        css,
        script,
      })
    }),
    { numRuns: 1_000 },
  )
})

test("a link of format 1 made long ago still opens", () => {
  expect(readSharedProject("#1gzNAJaFHJrgshOvJMAQHD7hwKQKmglpkQ-CWx4Btj0G1PkbJMAbkAKVaAA")).toEqual(project)
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
