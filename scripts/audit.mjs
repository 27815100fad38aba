// npm run audit: known weaknesses of the packages in the lockfile, where a registry tells. High and critical ones fail.
import { audit } from "./lib/audit.mjs"

const { line, isBad } = audit()
console.log(line)
process.exit(isBad ? 1 : 0)
