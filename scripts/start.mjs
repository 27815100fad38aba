// npm start: everything a fresh clone needs, then the server. With --dev, Next's development server instead.
import { isMigrated } from "./lib/database/mark.mjs"
import { freePort, isBusy, spawnServer, waitUntilReady } from "./lib/server.mjs"
import { install, prepare, runNode } from "./lib/steps.mjs"

const isDevelopment = process.argv.includes("--dev")
const port = await choosePort()

await install({ tools: false })
await Promise.all([prepare({ build: !isDevelopment, tools: false }), bringDatabaseUpToDate()])
const server = spawnServer({ port, isDevelopment })
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal))
stopWithNpm(() => server.kill("SIGTERM"))
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
await waitUntilReady(server, port).catch((error) => {
  console.error(error.message)
  process.exit(1)
})
console.log(`\nMessenger Playground is ready: http://localhost:${port}`)

async function bringDatabaseUpToDate() {
  if (!isMigrated()) await runNode("migrate", ["scripts/migrate.mjs"])
}

/** npm passes a signal to the shell it runs us in, which dies of it without passing it on: then we are orphans. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && stop(), 250)
  watch.unref()
}

async function choosePort() {
  const flag = process.argv.indexOf("--port")
  const text = flag > 0 ? process.argv[flag + 1] : (process.env.PORT ?? "3000")
  const wanted = Number(text)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) stop(`"${text}" is no port. Use 0 to 65535.`)
  if (wanted === 0) return freePort()
  if (await isBusy(wanted)) stop(`Port ${wanted} is in use. Stop what uses it, or choose another: PORT=3001 npm start`)
  return wanted
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
