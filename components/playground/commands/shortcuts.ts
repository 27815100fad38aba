// The keys of the page, said once: the listener, the palette and the help read them from here. `Mod` is Cmd on a Mac and
// Ctrl elsewhere.

const keys = {
  "Mod+Enter": "run",
  "Ctrl+Enter": "run",
  "Mod+S": "save",
  "Alt+Shift+F": "format",
  "Mod+K": "palette",
  "Mod+Shift+P": "palette",
  "?": "help",
  F1: "reference",
} as const

export type Shortcut = (typeof keys)[keyof typeof keys]

export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

/** What a press of keys stands for; null for most. */
export function shortcutOf(press: Press, isMac: boolean): Shortcut | null {
  const name = nameOf(press, isMac)
  return Object.hasOwn(keys, name) ? keys[name as keyof typeof keys] : null
}

/** The keys of a shortcut, the usual ones first. */
export function keysOf(shortcut: Shortcut): string[] {
  return Object.entries(keys).flatMap(([name, stands]) => (stands === shortcut ? [name] : []))
}

function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, isMac: boolean): string {
  const isMod = isMac ? metaKey : ctrlKey
  const isOther = isMac ? ctrlKey : metaKey
  const letter = letterOf(key, code)
  const parts = [
    isMod && "Mod",
    isOther && (isMac ? "Ctrl" : "Meta"),
    altKey && "Alt",
    // A sign such as the question mark needs Shift on some keyboards and not on others.
    shiftKey && (letter || key.length > 1) && "Shift",
    letter ?? key,
  ]
  return parts.filter(Boolean).join("+")
}

/** The letter on a key, also where an alphabet or Alt makes it type another. */
function letterOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return /^Key[A-Z]$/.test(code) ? code.slice(3) : null
}
