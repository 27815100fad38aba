// From samples to rows: the medians of all, and ours divided by that of the best of the others, or of the one it is up against.
import { atMost, percentile } from "../setup/statistics.mjs"
import { ours, vueMonaco } from "./subjects.mjs"

const longestTaskMs = 150

const measures = [
  { name: "first", what: "cold open to first preview", budget: atMost(0.75) },
  { name: "link", what: "cold link to first preview", budget: atMost(0.75) },
  // Theirs run whatever a link brings; ours asks before it runs what a stranger wrote.
  {
    name: "strangersLink",
    theirs: "link",
    what: "stranger's link to first preview, Run pressed",
    budget: atMost(0.75),
  },
  { name: "editor", what: "cold open to typed text in the editor", against: vueMonaco, budget: atMost(1) },
  { name: "tasksSum", what: "long tasks of a cold open", against: vueMonaco, budget: atMost(1) },
  { name: "longestTask", what: "longest task of a cold open", against: vueMonaco },
  { name: "keys", what: "key to executed, each with its own pause", budget: atMost(1) },
  { name: "flood", what: "editor stall for 5,000 console.log" },
]

/** `samples` are by subject, then by measure. */
export function compare(samples) {
  const worst = Math.max(...samples[ours].longestTask)
  return [
    ...measures.flatMap((measure) => rowsOf(samples, measure)),
    { what: "longest task of ours, worst", value: worst, unit: "ms", budget: atMost(longestTaskMs) },
  ]
}

function rowsOf(samples, { name, theirs = name, what, against, budget }) {
  const medians = Object.keys(samples).map((subject) => ({
    subject,
    value: percentile(samples[subject][subject === ours ? name : theirs], 0.5),
  }))
  const [own, ...others] = medians
  const rivals = others.filter(({ subject }) => !against || subject === against)
  const rival = rivals.reduce((best, other) => (other.value < best.value ? other : best))
  // Theirs have rows already where ours is compared with another measure of them.
  const shown = theirs === name ? medians : [own]
  return [
    ...shown.map(({ subject, value }) => ({ what: `${what}, ${subject}, p50`, value, unit: "ms" })),
    { what: `${what}, ours : ${rival.subject}`, value: own.value / rival.value, unit: "", ...(budget && { budget }) },
  ]
}
