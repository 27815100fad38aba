// From the script pane to code the preview can run. The same function serves the worker in the page and the build
// script that compiles the examples ahead of time; both hand in their esbuild.
import type * as esbuild from "esbuild-wasm"
import type { Problem } from "../run/runner"
import type { BuildResult } from "./build-messages"

type Esbuild = Pick<typeof esbuild, "build">

type CompileOptions = {
  script: string
  /** Where bare imports come from, without a slash at the end. */
  packageCdn: string
}

const sourceName = "script.tsx"

/** Never throws for what the visitor wrote: problems come back as data. */
export async function compile({ build }: Esbuild, options: CompileOptions): Promise<BuildResult> {
  const asClassic = await attempt(build, options, "classic")
  if (asClassic.state === "done" && !usesModules(asClassic.compiled.code)) return asClassic
  // Top-level await is refused for a script; everything else fails the same way twice, and the module's words count.
  return attempt(build, options, "module")
}

async function attempt(
  build: Esbuild["build"],
  { script, packageCdn }: CompileOptions,
  kind: "classic" | "module",
): Promise<BuildResult> {
  try {
    const result = await build({
      stdin: { contents: script, loader: "tsx", sourcefile: sourceName },
      // A classic script is only translated, so that its functions stay global for onclick="…" in the HTML.
      bundle: kind === "module",
      ...(kind === "module" && { format: "esm", plugins: [fromCdn(packageCdn)] }),
      ...(kind === "classic" && { supported: { "top-level-await": false } }),
      write: false,
      outfile: "script.js",
      sourcemap: "external",
      sourcesContent: false,
      target: "es2022",
      jsx: "transform",
      charset: "utf8",
      // Keeps imports whose names are unused, so that a wrong one is reported and a package still runs.
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      logLevel: "silent",
    })
    const [code, map] = ["script.js", "script.js.map"].map((name) => textOf(result.outputFiles, name))
    if (code === undefined || map === undefined) throw new Error("esbuild answered no output")
    const problems = result.warnings.map((message) => toProblem(message, "warning"))
    return { state: "done", compiled: { code, kind, map }, problems }
  } catch (error) {
    const { errors, warnings } = error as Partial<esbuild.BuildFailure>
    if (!errors) throw error
    return {
      state: "failed",
      problems: [
        ...errors.map((message) => toProblem(message, "error")),
        ...(warnings ?? []).map((message) => toProblem(message, "warning")),
      ],
    }
  }
}

function textOf(files: esbuild.OutputFile[] | undefined, name: string) {
  return files?.find(({ path }) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`) || path === name)?.text
}

/** esbuild prints each import and export at the start of a line. A false match only means running as a module. */
function usesModules(code: string) {
  return /^(import|export)\b/m.test(code) || /\bimport\.meta\b/.test(code)
}

function fromCdn(packageCdn: string): esbuild.Plugin {
  return {
    name: "packages-from-cdn",
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) => {
        if (kind === "entry-point") return undefined
        if (/^https?:\/\//.test(path)) return { path, external: true }
        if (/^[@a-z0-9]/i.test(path)) return { path: `${packageCdn}/${path}`, external: true }
        return {
          errors: [{ text: `"${path}" cannot be imported: a project has one script. Import a package or a URL.` }],
        }
      })
    },
  }
}

function toProblem({ text, location }: esbuild.Message, severity: Problem["severity"]): Problem {
  return {
    severity,
    message: text,
    place: { pane: "script", line: location?.line ?? 1, column: (location?.column ?? 0) + 1 },
    length: location?.length ?? 1,
  }
}
