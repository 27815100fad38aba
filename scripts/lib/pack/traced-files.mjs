// Which files the built app needs where neither this repository nor its node_modules are. Next has noted for each of its parts
// what that reads; the scripts around it are traced in the same way.
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

const entries = ["scripts/serve.mjs", "scripts/migrate.mjs", "lib/server/db/embedded/worker.mjs", "next.config.js"]

const next = "node_modules/next/dist"

/** What Next's server names and only its build, its development server or an image would load. */
const ignore = [
  `${next}/compiled/{webpack,babel*,@babel,terser*,postcss*,css*,sass*,mini-css*,cssnano*,jest-worker,browserslist}/**`,
  `${next}/compiled/{@vercel/nft,@vercel/og,next-devtools,react-refresh,@next/font,schema-utils*,loader-utils*,amphtml-validator}/**`,
  `${next}/compiled/{edge-runtime,@edge-runtime}/**`,
  `${next}/{export,next-devtools,esm,docs}/**`,
  `${next}/server/{dev/**,capsize-font-metrics.json}`,
  // Of these its notes know which are used.
  `${next}/compiled/next-server/**`,
  "node_modules/{sharp,@img}/**",
  // The scripts import it as a module.
  "node_modules/@electric-sql/pglite/**/*.cjs",
  "**/*.development.js",
]

/** The same of what Next has noted. */
const isUnused = (file) =>
  /^node_modules\/(sharp|@img)\/|^node_modules\/@electric-sql\/.*\.cjs$|\/(capsize-font-metrics\.json|og\/index\.edge\.js|app-page-turbo-experimental\.runtime\.prod\.js)$|\.development\.js$|\.map$|^(components|lib\/playground|docs|dist)\/|\.tsx?$/.test(
    file,
  )

/**
 * Paths from the root, without the build itself and what `public` serves; and which of them the scripts find by their names,
 * whatever the build calls them.
 */
export async function tracedFiles(root) {
  const { nodeFileTrace } = createRequire(path.join(root, "package.json"))("next/dist/compiled/@vercel/nft")
  const { fileList } = await nodeFileTrace(
    entries.map((entry) => path.join(root, entry)),
    { base: root, processCwd: root, ignore },
  )
  const noted = notedFiles(root).filter((file) => !isUnused(file))
  const files = [...new Set([...fileList, ...noted])].filter((file) => !/^(\.next|public)\//.test(file)).sort()
  return { files, ofScripts: new Set(fileList) }
}

function notedFiles(root) {
  return readdirSync(path.join(root, ".next"), { recursive: true })
    .filter((name) => name.endsWith(".nft.json"))
    .flatMap((name) => {
      const note = path.join(root, ".next", name)
      const { files } = JSON.parse(readFileSync(note, "utf8"))
      return files.map((file) => path.relative(root, path.resolve(path.dirname(note), file)))
    })
}
