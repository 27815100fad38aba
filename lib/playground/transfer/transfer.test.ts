// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }

import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { expect, test } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { noSettings } from "@/lib/contract/playground/settings"
import { toMarkdown } from "./markdown"
import { fromPageFile, toPageFile } from "./page-file"
import { readFile } from "./read-file"
import { fromZip, toZip } from "./zip"

const compiled: Compiled = { code: "run()", kind: "classic", map: "", imports: [], packages: {} }
const anyNamed = fc.dictionary(
  fc.constantFrom("cart.ts", "shop/view.tsx", "data.json", "read-me.md", "a@b.css"),
  fc.string({ unit: "grapheme" }),
)
const anySettings = fc.record({
  scripts: fc.array(fc.webUrl(), { maxLength: 3 }),
  styles: fc.array(fc.webUrl(), { maxLength: 3 }),
  html_attributes: fc.constantFrom("", 'lang="de" class="a b"'),
  body_attributes: fc.constantFrom("", "data-a='1'"),
  head: fc.constantFrom("", "<title>T</title>", "<script>a()</script>"),
  imports: fc.dictionary(fc.constantFrom("a", "b/", "@c/d"), fc.webUrl()),
})
const anyProject = fc.record({
  html: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script>", "<!--<script>", "<p>\r\n</p>")),
  css: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant('a::after { content: "</style>" }')),
  script: fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('"</script><!--"', "`\\`")),
  named: fc.oneof(fc.constant({}), anyNamed),
  settings: fc.oneof(fc.constant(noSettings), anySettings),
})

/** Half a surrogate pair is no text that UTF-8 can hold. */
const isText = ({ html, css, script, named }: Project) =>
  !/\p{Surrogate}/u.test([html, css, script, ...Object.values(named)].join(""))

test("whatever the panes hold comes back from a zip and from a page, character by character", async () => {
  await fc.assert(
    fc.asyncProperty(anyProject.filter(isText), async (project) => {
      expect(await fromZip(toZip(project))).toEqual(project)
      const page = toPageFile(project, { ...compiled, code: project.script }, { kind: "official", appId: "abc" })
      expect(fromPageFile(page)).toEqual(project)
    }),
    { numRuns: 200 },
  )
})

test("equal projects make equal zips", () => {
  const project = { ...emptyProject, html: "<p>", css: "", script: "a()" }
  expect(toZip({ ...project })).toEqual(toZip(project))
})

test("a page names the server it came from, or the service, and runs the compiled script", () => {
  const project = { ...emptyProject, html: "<p>Hi</p>", css: "p {}", script: "const a: number = 1" }
  const server = toPageFile(project, compiled, { kind: "server", origin: "https://play.example", appId: "demo" })
  expect(server).toContain('{"app_id":"demo","api_base":"https://play.example"}')
  expect(server).toContain('src="https://play.example/sdk.js"')
  expect(server).toContain("<script>\nrun()\n</script>")
  const official = toPageFile(project, { ...compiled, kind: "module" }, { kind: "official", appId: "abc" })
  expect(official).toContain('src="https://widget.intercom.io/widget/abc"')
  expect(official).toContain('<script type="module">')
})

test("a page that is none of ours is HTML as it is", () => {
  expect(fromPageFile("<title>Shop</title><p>Hi")).toEqual({
    ...emptyProject,
    html: "<title>Shop</title><p>Hi",
    css: "",
    script: "",
  })
})

test("another playground's zip is found its files in, and what is missing stays empty", async () => {
  const zip = zipSync({
    "my-pen/README.md": strToU8("# Pen"),
    "my-pen/dist/index.html": strToU8("<!-- built -->"),
    "my-pen/src/index.html": strToU8("<p>pen</p>"),
    "my-pen/src/script.js": strToU8("pen()"),
  })
  expect(await fromZip(zip)).toEqual({ ...emptyProject, html: "<p>pen</p>", css: "", script: "pen()" })
})

test("what cannot be opened is named, and said what to do about", async () => {
  const binary = zipSync({ "index.html": new Uint8Array([0xff, 0xfe, 0x00]) })
  const bomb = zipSync({ "script.ts": new Uint8Array(2_000_000) })
  const cases: [string, BlobPart][] = [
    ["a.zip", zipSync({ "../../etc/passwd": strToU8("x") })],
    ["b.zip", "no zip"],
    ["c.zip", toZip({ ...emptyProject, html: "x", css: "", script: "" }).slice(0, 60)],
    ["d.zip", binary],
    ["e.zip", bomb],
    ["f.png", new Uint8Array([1])],
    ["g.css", new Uint8Array([0xff])],
    ["h.html", "x".repeat(1_000_001)],
    ["i.zip", zipSync({ "script.ts": strToU8(""), "a.ts": strToU8("1"), "A.ts": strToU8("2") })],
    [
      "j.zip",
      zipSync(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [n ? `f${n}.ts` : "script.ts", strToU8("")]))),
    ],
    ["k.zip", zipSync({ "script.ts": strToU8(""), "project-settings.json": strToU8('{"scripts":["x"]}') })],
    ["con.ts", "1"],
  ]
  const messages = await Promise.all(
    cases.map(([name, content]) => readFile(new File([content], name)).then(JSON.stringify, (error) => error.message)),
  )
  expect(messages).toEqual([
    expect.stringContaining("no index.html, style.css or script.ts"),
    expect.stringContaining("no zip file"),
    expect.stringContaining("no zip file"),
    expect.stringContaining("index.html is no text"),
    expect.stringContaining("script.ts has 2,000,000 bytes"),
    expect.stringContaining("f.png is no zip, HTML, CSS, script, JSON or text file"),
    expect.stringContaining("g.css is no text"),
    expect.stringContaining("h.html has 1,000,001 characters"),
    expect.stringContaining("there is a file “a.ts” already"),
    expect.stringContaining("a project has at most 50"),
    expect.stringContaining("settings.scripts.0: must be an address"),
    expect.stringContaining("con.ts is no zip"),
  ])
})

test("a file that is called as a pane is that pane, and any other a file of its own", async () => {
  expect(await readFile(new File(["a()"], "main.tsx"))).toEqual({ kind: "part", part: "script", text: "a()" })
  expect(await readFile(new File(["a()"], "cart.ts"))).toEqual({ kind: "part", part: "cart.ts", text: "a()" })
  expect(await readFile(new File(["p {}"], "styles.css"))).toEqual({ kind: "part", part: "css", text: "p {}" })
})

test("Markdown shows the panes that hold something, in fences that hold them", () => {
  const text = toMarkdown(
    { ...emptyProject, html: "", css: "", script: "const a = ```b```\n" },
    "https://play.example/s/abc",
  )
  expect(text).toBe(
    "**script.ts**\n\n````ts\nconst a = ```b```\n````\n\n[Open it in the Messenger Playground](https://play.example/s/abc)\n",
  )
})
