import type { Project } from "./project"

const call = /\bIntercom\s{0,8}(?:\?\.)?\s{0,8}\(\s{0,80}["'`]([A-Za-z_]{1,40})["'`]/g
const methodsMax = 50

/** The methods of Intercom that a project names in its scripts, or in a script of its page. A hint for whoever searches. */
export function methodsIn(project: Pick<Project, "html" | "script" | "named">): string[] {
  const found = new Set<string>()
  for (const text of [project.script, project.html, ...Object.values(project.named)]) {
    for (const [, method] of text.matchAll(call)) {
      if (method && found.size < methodsMax) found.add(method)
    }
  }
  return [...found]
}
