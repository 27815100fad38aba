// One load, in a process of its own so that its work does not pass for the server's: prepares, says so, runs when told
// to, and says what became of its requests.
import { loads } from "./loads.mjs"

const [origin, name] = process.argv.slice(2)
let isOver = false
const { counts, note, run } = await loads[name](origin)
process.on("message", async (word) => {
  if (word === "stop") isOver = true
  if (word !== "go") return
  const before = { ...counts }
  await run(() => isOver)
  const happened = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count - before[key]]))
  process.send({ ...happened, note: note?.() ?? "" }, () => process.exit())
})
process.send("ready")
