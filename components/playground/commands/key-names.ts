/** How the keys of a shortcut are written: `Ctrl+K` on a PC, `⌘K` on a Mac. */
export function keyNames(keys: string, isMac: boolean): string {
  if (!isMac) return keys.replace("Mod", "Ctrl")
  const signs: Record<string, string> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧", Enter: "↩" }
  return keys
    .split("+")
    .map((key) => signs[key] ?? key)
    .join("")
}

/** Whether shortcuts are pressed with Cmd here. */
export function isMac(): boolean {
  return /Mac|iP/.test(navigator.platform)
}
