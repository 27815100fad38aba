import { readFile } from "node:fs/promises"
import path from "node:path"

/** Those of the picture, by the names that it calls them. */
const files = [
  { name: "Inter", weight: 600, file: "inter/files/inter-latin-600-normal.woff" },
  { name: "Code", weight: 400, file: "jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff" },
] as const

let fonts: ReturnType<typeof read> | null = null

/** Reads them once. They come with the packages, so that no picture waits for another server. */
export function readFonts() {
  fonts ??= read()
  return fonts
}

function read() {
  return Promise.all(
    files.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules/@fontsource", file)),
    })),
  )
}
