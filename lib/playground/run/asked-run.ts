// "Run" on another page of ours: the playground that it leads to runs at once, because whoever pressed it has asked for that.
// A link alone never says so: anybody can send one.

const key = "playground:asked-run"

/** The playground at this address, opened next in this tab, runs what it holds. */
export function askToRun(address: string): void {
  try {
    sessionStorage.setItem(key, new URL(address, location.href).href)
  } catch {
    // Storage is blocked: then it waits for Run there.
  }
}

/** Whether that was asked for this page; asked once, it is answered once. */
export function takeAskedRun(): boolean {
  try {
    const asked = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return asked === location.href
  } catch {
    return false
  }
}
