import "server-only"

const slot = globalThis as typeof globalThis & { playgroundShared?: Map<string, unknown> }

/**
 * One instance for the process, made on first use. A module variable would not do: Next bundles a module once per entry
 * point, and again after each hot reload, but all of them see one globalThis.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  slot.playgroundShared ??= new Map()
  if (!slot.playgroundShared.has(name)) slot.playgroundShared.set(name, make())
  // Each name belongs to one call site, which gives it one type.
  return slot.playgroundShared.get(name) as Value
}
