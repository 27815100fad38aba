// Where the preview's page is: its path, query and fragment, and those it was at before. A browser tells a frame only how
// many steps the whole tab has made, so the steps of the one that is shown are written down here.
import { createStore } from "zustand/vanilla"
import { type Arrival, firstAddress, type Move } from "@/lib/contract/frame/address"

type AddressState = {
  /** Oldest first; never empty. */
  entries: string[]
  /** Of the entry that is shown. */
  index: number
  /** Where a link led from, as an address; empty where somebody typed it, or for a first page. */
  cameFrom: string
}

export const addressStore = createStore<AddressState>()(() => at(firstAddress))

export function currentAddress({ entries, index }: AddressState = addressStore.getState()): string {
  return entries[index] ?? firstAddress
}

/** A frame that is new has been nowhere else. */
export function beginAt(address: string): void {
  addressStore.setState(at(address), true)
}

/** Follows a page that changed its address without leaving. */
export function follow(move: Move, address: string): void {
  addressStore.setState((state) => ({ ...state, ...steps[move](state, address) }))
}

/** Follows a page that was left for another document of the preview; `isTyped` is one that no link led to. */
export function arrive(arrival: Arrival, address: string, isTyped: boolean): void {
  addressStore.setState((state) => {
    const from = currentAddress(state)
    if (arrival === "reload" || (arrival === "navigate" && address === from)) return replace(state, address)
    const moved = arrival === "navigate" ? push(state, address) : walk(state, address)
    return { ...moved, cameFrom: isTyped || arrival !== "navigate" ? "" : from }
  })
}

/**
 * What somebody typed, as an address of the preview: a path, a query or a fragment from where the page is, or a whole
 * address, of which the site is left out.
 */
export function readAddress(text: string, current: string): string {
  const typed = text.trim()
  if (!typed) return firstAddress
  const isPart = /^[/?#]/.test(typed) || URL.canParse(typed)
  const base = new URL(`http://preview${current}`)
  const candidate = isPart ? typed : `/${typed}`
  if (!URL.canParse(candidate, base)) return current
  const { protocol, pathname, search, hash } = new URL(candidate, base)
  return protocol === "http:" || protocol === "https:" ? pathname + search + hash : current
}

const steps: Record<Move, (state: AddressState, address: string) => Partial<AddressState>> = { push, replace, walk }

function push({ entries, index }: AddressState, address: string) {
  return {
    entries: [...entries.slice(0, index + 1), address].slice(-maxEntries),
    index: Math.min(index + 1, maxEntries - 1),
  }
}

function replace({ entries, index }: AddressState, address: string) {
  return { entries: entries.with(index, address) }
}

/** To the nearest entry of that address, backwards first; one that is not there is a fragment that was followed. */
function walk(state: AddressState, address: string): Partial<AddressState> {
  const { entries, index } = state
  if (entries[index] === address) return {}
  const found = entries
    .map((entry, place) => ({ place, isIt: entry === address }))
    .filter(({ isIt }) => isIt)
    .sort((one, other) => Math.abs(one.place - index) - Math.abs(other.place - index))[0]
  return found ? { index: found.place } : push(state, address)
}

/** A page that pushes in a loop must not fill the page's memory. */
const maxEntries = 100

function at(address: string): AddressState {
  return { entries: [address], index: 0, cameFrom: "" }
}
