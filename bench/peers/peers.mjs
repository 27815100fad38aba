// Other playgrounds beside ours, as they are by themselves, in one run: each round opens all of them, so that the machine's
// moods hit all alike, and the medians are compared.
import { openBrowser } from "../setup/browser.mjs"
import { openDefault, openEditor, openLink } from "./cold.mjs"
import { compare } from "./compare.mjs"
import { openSite } from "./site.mjs"
import { listSubjects } from "./subjects.mjs"
import { flood, typeKeys } from "./typing.mjs"

const coldRounds = 5
const typingRounds = 3

export async function measure({ origin }) {
  const site = await openSite()
  if (!site) return []
  // Nothing of them may wait for a network that only some have.
  const browser = await openBrowser("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")
  try {
    const subjects = await listSubjects(browser, origin, site)
    const samples = Object.fromEntries(subjects.map(({ name }) => [name, {}]))
    // The first round fills the servers' caches.
    for (let round = -1; round < coldRounds; round++) {
      for (const subject of subjects) {
        const sample = await openCold(browser, subject)
        if (round >= 0) note(samples[subject.name], sample)
      }
    }
    for (let round = 0; round < typingRounds; round++) {
      for (const subject of subjects) {
        note(samples[subject.name], { keys: await typeKeys(browser, subject), flood: await flood(browser, subject) })
      }
    }
    return compare(samples)
  } finally {
    await browser.close()
    site.close()
  }
}

async function openCold(browser, subject) {
  const links = {}
  for (const [name, link] of Object.entries(subject.links)) links[name] = await openLink(browser, subject, link)
  return {
    ...(await openDefault(browser, subject)),
    ...links,
    editor: await openEditor(browser, subject),
  }
}

function note(samples, sample) {
  for (const [name, value] of Object.entries(sample)) samples[name] = (samples[name] ?? []).concat(value)
}
