// Which files each step before the app is made from. Not a list of what counts, in which a new file would be missing, but all
// of our files less those that certainly do not.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

/** Tests, benches and what is only read or served make nothing. */
const isOfApp = (file) =>
  !/^(bench|docs|e2e|kit|\.ci|public\/pictures)\/|\.(test\.ts|md)$|(^|\/)testing\/|^(LICENSE|biome\.json|(vitest|playwright)\.config\.ts)$/.test(
    file,
  )

const isOfInstall = (file) => /^package(-lock)?\.json$/.test(file)

const inputs = {
  install: isOfInstall,
  "install-app": isOfInstall,
  generate: (file) => /^(prisma\/schema\.prisma|prisma\.config\.ts|package-lock\.json)$/.test(file),
  migrations: (file) => file.startsWith("prisma/"),
  packages: (file) => /^(package-lock\.json|scripts\/(packages\.mjs|lib\/bundle\/))/.test(file),
  // The rest of the app is in no bundle.
  bundle: (file) => isOfApp(file) && !/^(app|components|prisma|lib\/(doctor|server))\//.test(file),
  build: isOfApp,
}

/** The files, from the root, that a step is made from. */
export function inputsOf(step, root) {
  return listFiles(root).filter(inputs[step])
}

/** All files of ours, sorted; those that git ignores are made from them. */
export function listFiles(root) {
  const { status, stdout } = spawnSync("git", ["ls-files", "-coz", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
  const files = status === 0 ? stdout.split("\0") : []
  // No git, or an unpacked archive in somebody else's repository.
  const all = files.includes("package.json") ? files : walk(root, readIgnored(root))
  return [...new Set(all)].filter((file) => file && existsSync(path.join(root, file))).sort()
}

function walk(root, ignored, folder = "") {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder + entry.name
    if (!entry.isDirectory()) return ignored(file) ? [] : [file]
    return entry.name === ".git" || ignored(`${file}/`) ? [] : walk(root, ignored, `${file}/`)
  })
}

/** As much of .gitignore as ours uses: names anywhere, paths from the root, and stars. */
function readIgnored(root) {
  const file = path.join(root, ".gitignore")
  const lines = existsSync(file) ? readFileSync(file, "utf8").split(/\r?\n/) : []
  const patterns = lines.filter((line) => line && !line.startsWith("#")).map(toPattern)
  return (name) => patterns.some((pattern) => pattern.test(name))
}

function toPattern(line) {
  const isPath = line.replace(/\/$/, "").includes("/")
  const text = line
    .replace(/^\//, "")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*")
  return new RegExp(`${isPath ? "^" : "(^|/)"}${text}${line.endsWith("/") ? "" : "/?"}$`)
}
