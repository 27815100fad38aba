// What an error of the browser leaves out, where it is known.

type Facts = {
  /** Whether the module that runs declares the name. */
  isDeclaredInModule(name: string): boolean
  /** Whether the browser has it on every page. */
  isOfBrowser(name: string): boolean
  /** Whether it comes from the script pane. */
  isOfScript: boolean
}

/** The message, with what to do about it where that can be said. Each engine has words of its own. */
export function explain(message: string, { isDeclaredInModule, isOfBrowser, isOfScript }: Facts): string {
  const missing = firstMatch(message, [/(\S+) is not defined$/, /Can't find variable: (\S+)$/])
  if (missing && !isOfScript && isDeclaredInModule(missing)) {
    return `${message}\n“${missing}” is declared in the script, which is a module, as it uses import, export or await: the HTML cannot see its names. Write window.${missing} = ${missing} in the script, or add a listener there.`
  }
  const taken = firstMatch(message, [
    /Identifier '(.+)' has already been declared$/,
    /redeclaration of (?:let|const|var|function|class|non-configurable global property) (\S+)$/,
    /Can't (?:create|declare).*(?:variable|property)[^']*: ?'(.+)'/,
  ])
  if (taken && isOfScript) {
    const holder = isOfBrowser(taken) ? "is a name of the browser's own" : "is declared by another script of the page"
    return `${message}\n“${taken}” ${holder}, and a page has each name once. Choose another, or add a line “export {}”, which makes the script a module with names of its own.`
  }
  if (/^(?:Uncaught )?Script error\.?$/.test(message)) {
    return `${message}\nIt happened in a script of another site, of which the browser tells no more. With the attribute crossorigin on its tag it does, if that site allows it.`
  }
  return message
}

function firstMatch(text: string, patterns: RegExp[]) {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
}
