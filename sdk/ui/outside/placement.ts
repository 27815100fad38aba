export type Box = { x: number; y: number; width: number; height: number }
export type Side = "bottom" | "top" | "right" | "left"
export type Size = { width: number; height: number }

type Place = { anchor: Box; size: Size; view: Size; gap?: number }

/** Distance that is kept from the edges of the window. */
const margin = 12

/**
 * Where a box stands beside its anchor: below it, or where there is room for it; along the anchor's middle, but within
 * the window. `arrow` is where the anchor's middle is on the edge that faces it.
 */
export function place({ anchor, size, view, gap = 12 }: Place): { x: number; y: number; side: Side; arrow: number } {
  const room = {
    bottom: view.height - (anchor.y + anchor.height) - size.height,
    top: anchor.y - size.height,
    right: view.width - (anchor.x + anchor.width) - size.width,
    left: anchor.x - size.width,
  }
  const sides: Side[] = ["bottom", "top", "right", "left"]
  const side = sides.find((name) => room[name] >= gap + margin) ?? (room.bottom >= room.top ? "bottom" : "top")
  const middle = { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 }
  const isBeside = side === "left" || side === "right"
  const wanted = {
    bottom: { x: middle.x - size.width / 2, y: anchor.y + anchor.height + gap },
    top: { x: middle.x - size.width / 2, y: anchor.y - gap - size.height },
    right: { x: anchor.x + anchor.width + gap, y: middle.y - size.height / 2 },
    left: { x: anchor.x - gap - size.width, y: middle.y - size.height / 2 },
  }[side]
  const x = within(wanted.x, view.width - size.width)
  const y = within(wanted.y, view.height - size.height)
  return { x, y, side, arrow: isBeside ? middle.y - y : middle.x - x }
}

/** Whether any of the box is in the window. */
export function isInView({ x, y, width, height }: Box, view: Size): boolean {
  return x + width > 0 && y + height > 0 && x < view.width && y < view.height
}

function within(value: number, most: number): number {
  return Math.round(Math.max(margin, Math.min(value, most - margin)))
}
