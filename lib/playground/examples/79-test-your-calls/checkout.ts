type Track = (method: "trackEvent", name: string, details: IntercomEventMetadata) => void

/** What the app does; `track` is the Messenger, or what a test puts in its place. */
export function order({ items, euros }: { items: number; euros: number }, track: Track) {
  if (items === 0) return
  track("trackEvent", "placed-order", {
    items,
    price: { amount: Math.round(euros * 100), currency: "eur" },
  })
}
