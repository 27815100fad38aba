// What is compared: how each is opened, where its editor is, and how it tells that code was executed.

import { shareLink } from "../playground/link.mjs"
import { executedAfter, openPlayground, pressRun, typeScript } from "../setup/browser.mjs"

export const ours = "ours"
export const vueMonaco = "Vue REPL, Monaco"

const monaco = { input: ".monaco-editor [role=textbox]", text: ".monaco-editor .view-lines" }
const codeMirror5 = { input: ".CodeMirror textarea", text: ".CodeMirror-code" }
const codeMirror6 = { input: ".cm-content", text: ".cm-content" }

/** Its last line but one is changed by keys. */
const program = `document.body.append(Object.assign(document.createElement("h1"), { textContent: "Hello World!" }))
const count = 1
//`

const objects = 'for (let i = 0; i < 5000; i++) console.log({ i, user: { name: "Ada", tags: ["a", "b"] } });'
const tell = 'parent.postMessage({ benchExecuted: performance.timeOrigin + performance.now() }, "*")'
const component = `<script setup>${objects} ${tell}</script><template><h1>Many</h1></template>`

export async function listSubjects(browser, origin, site) {
  const peers = [
    { name: vueMonaco, address: `${site.origin}/vue-monaco.html`, editor: monaco, flood: component },
    {
      name: "Vue REPL, CodeMirror",
      address: `${site.origin}/vue-codemirror.html`,
      editor: codeMirror5,
      flood: component,
    },
    {
      name: "Sandpack",
      address: `${site.origin}/sandpack.html?bundler=${site.bundler}`,
      // Without its console it would show none of them.
      floodAddress: `${site.origin}/sandpack.html?bundler=${site.bundler}&console`,
      editor: codeMirror6,
      flood: `${objects} ${tell}`,
    },
  ]
  const subjects = [await describeOurs(browser, origin)]
  for (const peer of peers) subjects.push(await describePeer(browser, peer))
  return subjects
}

async function describePeer(browser, { floodAddress, ...peer }) {
  const page = await browser.newPage()
  await page.goto(peer.address)
  const link = new URL(await page.evaluate(() => globalThis.benchLink()), peer.address).href
  await page.close()
  return {
    ...peer,
    links: { link: { address: link } },
    floodAddress: floodAddress ?? peer.address,
    executedAfter: runAfter,
    /** Its program is there by itself. */
    writeProgram: async () => {},
  }
}

/** A link is a stranger's, whose project waits for Run, unless the browser knows it as its own. */
async function describeOurs(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, program)
  const { address, own } = await shareLink(page)
  await close()
  return {
    name: ours,
    address: origin,
    floodAddress: origin,
    links: {
      link: { address, prepare: own },
      strangersLink: { address, press: pressRun },
    },
    editor: monaco,
    flood: objects,
    executedAfter,
    writeProgram: (page) => typeScript(page, program),
  }
}

/** When a peer's program said that it ran. */
async function runAfter(page, time) {
  const handle = await page.waitForFunction((after) => globalThis.bench.runs.find((at) => at > after), time, {
    polling: 10,
  })
  return handle.jsonValue()
}
