import type { Outlet } from "../port"

/** Announces alert, confirm and prompt, whose blocking would otherwise look like an endless loop. */
export function announceModals(outlet: Outlet): void {
  for (const name of ["alert", "confirm", "prompt"] as const) {
    const original = window[name].bind(window) as (...values: string[]) => never
    window[name] = (...values: unknown[]) => {
      outlet.send({ type: "modal", open: true })
      try {
        return original(...values.map(String))
      } finally {
        outlet.send({ type: "modal", open: false })
      }
    }
  }
}
