import type { WorkspaceStyle } from "../../lib/contract/messenger"

type Admin = WorkspaceStyle["admins"][number]

/** A face, or initials in a colour that stays with the name. Always beside the name, so it says nothing itself. */
export function Avatar({ admin, size = 36 }: { admin: Pick<Admin, "name" | "avatar_url">; size?: number }) {
  const style = { width: `${size}px`, height: `${size}px`, "--hue": String(hueOf(admin.name)) }
  return (
    <span class="avatar" style={style} aria-hidden="true">
      {admin.avatar_url ? <img src={admin.avatar_url} alt="" /> : initialsOf(admin.name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part) => Array.from(part ?? "")[0] ?? "").join("")
}

function hueOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
}
