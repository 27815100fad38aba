import { order } from "./checkout"
import { runChecks } from "./checks"

Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

for (const { name, hasPassed } of runChecks()) {
  const item = document.createElement("li")
  item.textContent = `${hasPassed ? "Passed" : "Failed"}: ${name}`
  document.querySelector("#results")?.append(item)
}

document.querySelector("#order")?.addEventListener("click", () => {
  order({ items: 2, euros: 49.9 }, Intercom)
})
