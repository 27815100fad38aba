import { readFileSync } from "node:fs"
import path from "node:path"

/** The package.json of what others install: nothing to install with it, and nothing that npm would run. */
export function manifest(root) {
  const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  const { name, version, description, license, engines } = own
  return {
    name,
    version,
    description,
    license,
    type: "module",
    engines,
    bin: { [name]: "cli/main.js" },
    files: ["app", "cli"],
  }
}
