import { hasWords, wordsOf } from "@/lib/playground/words"
import { type Command, groups } from "./command"

export type CommandGroup = { title: string; items: Command[] }

/** The commands that have all of these words, beneath their headings; whatever is named by them comes first. */
export function findCommands(commands: Command[], typed: string): CommandGroup[] {
  const words = wordsOf(typed)
  const found = commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank < none)
    .sort((one, other) => one.rank - other.rank)
  const best = (title: string) => found.find(({ command }) => command.group === title)?.rank ?? none
  return [...groups]
    .sort((one, other) => best(one) - best(other))
    .map((title) => ({ title, items: found.flatMap(({ command }) => (command.group === title ? [command] : [])) }))
    .filter(({ items }) => items.length > 0)
}

const none = 3

/** 0 where the title begins so, 1 where all words begin one of its own, 2 where they are elsewhere. */
function rankOf({ title, group, words = "" }: Command, typed: string[]): number {
  const name = title.toLowerCase()
  if (name.startsWith(typed.join(" "))) return 0
  const parts = name.split(/[^\p{L}\p{N}-]+/u)
  if (typed.every((word) => parts.some((part) => part.startsWith(word)))) return 1
  return hasWords(typed, name, group, words) ? 2 : none
}
