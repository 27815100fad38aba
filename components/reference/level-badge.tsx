import { Badge } from "../ui/badge"

const tones = { exact: "good", approximated: "warn", "not emulated": "quiet" } as const

/** How far something is as the real service. */
export function LevelBadge({ level }: { level: string }) {
  return <Badge tone={tones[level as keyof typeof tones] ?? "quiet"}>{level}</Badge>
}
