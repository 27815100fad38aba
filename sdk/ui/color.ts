/** White or near-black, whichever reads better on the colour; null for a text that is no colour. */
export function readableOn(color: string): string | null {
  const channels = channelsOf(color)
  if (!channels) return null
  const [red, green, blue] = channels.map(linear) as [number, number, number]
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  // Where white and near-black contrast equally, tipped towards white as people expect it on saturated buttons.
  return luminance > 0.4 ? "#14171f" : "#fff"
}

/** A canvas turns every colour the browser knows into six hexadecimal digits. */
function channelsOf(color: string): number[] | null {
  if (!CSS.supports("color", color)) return null
  const context = document.createElement("canvas").getContext("2d")
  if (!context) return null
  context.fillStyle = color
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(context.fillStyle)
  return hex ? hex.slice(1).map((digits) => Number.parseInt(digits, 16) / 255) : null
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
