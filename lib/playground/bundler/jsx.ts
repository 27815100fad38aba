// Which JSX a script means. By default it is the automatic runtime of React or Preact, so that nothing has to be
// imported for it; a script with a factory of its own, or one that speaks to the React that a <script> of the HTML pane
// loaded, keeps its own. All of it is read from what esbuild's parser says, never from the text.
import type * as esbuild from "esbuild-wasm"

/** How esbuild is told to translate JSX. */
export type Jsx = { jsx: "transform" } | { jsx: "automatic"; jsxImportSource: string }

export const usualJsx: Jsx = { jsx: "automatic", jsxImportSource: "react" }

type Reader = {
  script: string
  /** What the script imports, as it is written there. */
  imports: string[]
  warnings: esbuild.Message[]
  /** Prints the script with its JSX as it is; throws where it does not parse. */
  print(script: string, options: esbuild.BuildOptions): Promise<string>
}

/** Asked of a script that has JSX only. */
export async function chooseJsx({ script, imports, warnings, print }: Reader): Promise<Jsx> {
  if (warnings.some(({ id }) => id === "unsupported-jsx-comment")) return { jsx: "transform" }
  const library = libraryIn(imports)
  if (library) return { jsx: "automatic", jsxImportSource: library }
  const marks = { React: unusedName(script, "React"), preact: unusedName(script, "preact") }
  const printed = await print(script, { define: { React: marks.React, ReactDOM: marks.React, preact: marks.preact } })
  if (printed.includes(marks.React) || (await declaresReact(script, print))) return { jsx: "transform" }
  return printed.includes(marks.preact) ? { jsx: "automatic", jsxImportSource: "preact" } : usualJsx
}

/** The library in the version that is imported, as elements of one version of React are none to another. */
function libraryIn(imports: string[]): string | null {
  const found = imports.flatMap((path) => {
    const [, name, version = ""] = /(?:^|\/)(react|preact)(?:-dom)?(@[^/?]+)?(?=[/?]|$)/.exec(path) ?? []
    return name ? [{ name, version }] : []
  })
  const name = found.find((library) => library.name === "preact")?.name ?? found[0]?.name
  const version = found.find((library) => library.name === name && library.version)?.version ?? ""
  return name ? name + version : null
}

/** A second declaration of the name is an error only where there is a first. */
async function declaresReact(script: string, print: Reader["print"]) {
  try {
    await print(`${script}\n;let React`, {})
    return false
  } catch {
    return true
  }
}

function unusedName(script: string, name: string) {
  let unused = `__${name}OfThePage`
  while (script.includes(unused)) unused += "_"
  return unused
}
