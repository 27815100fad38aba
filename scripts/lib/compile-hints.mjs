// The browser compiles a function when it is called first. Of Monaco, all of whose modules run as it is loaded, that is the longest
// task of a page; asked to, Chromium compiles them beside the page, while the chunk arrives. Others take the hint for a comment.
import { readdir, readFile, stat, writeFile } from "node:fs/promises"
import path from "node:path"

const hint = "//# allFunctionsCalledOnLoad\n"

/** What is smaller is compiled soon enough, and of that much is never called. */
const leastBytes = 2_000_000

/** Puts the hint in front of each script of the folder that is large enough to gain by it. */
export async function hintLargeScripts(folder) {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    if (!name.endsWith(".js") || (await stat(file)).size < leastBytes) continue
    const code = await readFile(file, "utf8")
    if (!code.startsWith(hint)) await writeFile(file, hint + code)
  }
}
