import "server-only"
import { setFaultsSchema } from "@/lib/contract/playground/faults"
import { setFaults } from "../faults/faults"
import { parse } from "../http/parse"
import { tool } from "./tool"

export const setFaultsTool = tool("set_faults", {
  title: "Switch faults on or off",
  description:
    'Lets the Messengers of the workspace meet faults, in place of all that were on; without arguments none. { "presets": ["rate_limited"] }, or { "faults": [{ "kind": "server_error", "calls": ["events"], "times": 2 }] }. Each strike is a fault.met record with the call\'s trace id. Clear them at the end of a test.',
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  run: (given, { workspace }) => setFaults(workspace.id, parse(setFaultsSchema, given)),
  say: ({ faults }) =>
    faults.length === 0 ? "No fault is on." : `On from now: ${faults.map(({ kind }) => kind).join(", ")}.`,
})
