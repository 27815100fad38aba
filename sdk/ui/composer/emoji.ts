import type { Words } from "../words/en"

/** The emojis of the picker, in groups of whole rows. */
export const emojis: Record<keyof Words["emojiGroups"], string[]> = {
  smileys: split(
    "😀 😃 😄 😁 😅 😂 🤣 🙂 🙃 😉 😊 😇 🥰 😍 😘 😋 😜 🤔 🤨 😐 😏 🙄 😬 😌 😔 😴 😷 🤒 🥳 😎 🤓 😕 😟 😮 😳 🥺 😢 😭 😱 😤 😡 🤯 🤗 🤭 🤫 🫡 😶 🥲",
  ),
  gestures: split("👍 👎 👌 ✌️ 🤞 🤙 👋 ✋ 👏 🙌 🙏 🤝 💪 👀 🤷 🙋 👈 👉 👆 👇 ✊ 🫶 💁 🧑‍💻"),
  nature: split("🌱 🌳 🌸 🌻 🍀 🌍 🌙 ⭐ 🔥 🌈 ☀️ ⛅ 🐶 🐱 🦊 🐼"),
  food: split("🍎 🍋 🍓 🥑 🍕 🍔 🥗 🍪 🎂 ☕ 🍵 🍺 🥂 🍿 🍩 🍦"),
  things: split("❤️ 💙 💚 💯 ✨ 🎉 🎁 🏆 🚀 💡 🔧 📎 📌 📅 📈 💬 ✅ ❌ ⚠️ ❓ 🔒 💻 📱 ⏰"),
}

export const emojiColumns = 8

/** A place in the picker. */
export type Cell = { group: number; index: number }

/** Where a key leads from a cell, row by row through the groups; `null` for a key that leads nowhere. */
export function moveInGrid(sizes: number[], { group, index }: Cell, key: string): Cell | null {
  const before = sizes.slice(0, group).reduce((sum, size) => sum + size, 0)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (key === "ArrowRight") return cellAt(sizes, Math.min(all - 1, before + index + 1))
  if (key === "ArrowLeft") return cellAt(sizes, Math.max(0, before + index - 1))
  if (key === "Home") return cellAt(sizes, 0)
  if (key === "End") return cellAt(sizes, all - 1)
  const column = index % emojiColumns
  if (key === "ArrowDown") {
    if (index + emojiColumns < (sizes[group] ?? 0)) return { group, index: index + emojiColumns }
    const below = sizes[group + 1]
    return below === undefined ? { group, index } : { group: group + 1, index: Math.min(column, below - 1) }
  }
  if (key !== "ArrowUp") return null
  if (index >= emojiColumns) return { group, index: index - emojiColumns }
  const above = sizes[group - 1]
  if (above === undefined) return { group, index }
  const lastRow = Math.floor((above - 1) / emojiColumns) * emojiColumns
  return { group: group - 1, index: Math.min(lastRow + column, above - 1) }
}

function cellAt(sizes: number[], place: number): Cell {
  let rest = place
  const group = sizes.findIndex((size) => {
    if (rest < size) return true
    rest -= size
    return false
  })
  return { group, index: rest }
}

function split(row: string): string[] {
  return row.split(" ")
}
