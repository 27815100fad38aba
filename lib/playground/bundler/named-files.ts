// The project's named files, as modules that the script imports by path.
import type * as esbuild from "esbuild-wasm"
import { paneFiles } from "@/lib/contract/playground/files"
import { namedSpace } from "./sources"

type Named = Record<string, string>

const relative = /^\.{1,2}(?:\/|$)/

/** Resolves relative paths, and gives what each kind of file is to who imports it. */
export function fromNamed(named: Named): esbuild.Plugin {
  return {
    name: "named-files",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: relative }, ({ path, importer, namespace }) => {
        const target = join(namespace === namedSpace ? importer : "", path)
        const found = target === null ? undefined : candidatesFor(target).find((name) => Object.hasOwn(named, name))
        if (found) return { path: found, namespace: namedSpace }
        return { errors: [{ text: whyNot(path, target, named) }] }
      })
      onLoad({ filter: /.*/, namespace: namedSpace }, ({ path }) => load(path, named[path] ?? ""))
    },
  }
}

/** Whether it names a file of the project. */
export function isRelative(path: string): boolean {
  return relative.test(path)
}

const endings = [
  "",
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mjs",
  ".json",
  "/index.ts",
  "/index.tsx",
  "/index.js",
  "/index.jsx",
]

/** As TypeScript finds them: `./cart.js` may mean cart.ts. */
function candidatesFor(target: string): string[] {
  const typed = target.replace(/\.([jt])s(x?)$/, (_, letter, x) => `.${letter === "j" ? "t" : "j"}s${x}`)
  return [...endings.map((ending) => target + ending), typed]
}

/** From one file to another; null above the project. */
function join(importer: string, path: string): string | null {
  const segments = importer.split("/").slice(0, -1)
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null
    } else if (segment !== "." && segment !== "") segments.push(segment)
  }
  return segments.join("/")
}

function whyNot(path: string, target: string | null, named: Named): string {
  if (target === null) return `"${path}" cannot be imported: it is outside of the project.`
  const isPane = candidatesFor(target).some((name) => Object.values<string>(paneFiles).includes(name))
  if (isPane) return `"${path}" cannot be imported: it is one of the panes, which run by themselves.`
  const names = Object.keys(named).sort()
  const there = names.length > 0 ? `The project has ${names.join(", ")}.` : "The project has no other files yet."
  return `"${path}" cannot be imported: there is no such file. ${there} Add one with the + beside the tabs.`
}

const loaders: Record<string, esbuild.Loader> = { ts: "ts", tsx: "tsx", js: "jsx", jsx: "jsx", mjs: "js", json: "json" }

function load(name: string, contents: string): esbuild.OnLoadResult {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase()
  if (ending === "css") return { contents: installing(contents), loader: "js" }
  return { contents, loader: loaders[ending] ?? "text" }
}

/** A style is put on the page when it is imported, and is its text to who wants it. */
function installing(css: string) {
  return [
    `const text = ${JSON.stringify(css)}`,
    'document.head.append(Object.assign(document.createElement("style"), { textContent: text }))',
    "export default text",
  ].join("\n")
}
