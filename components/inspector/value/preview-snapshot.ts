import type { Snapshot } from "@/lib/contract/frame/snapshot"

const maxString = 60
const maxItems = 4

/** One line that tells a value from its neighbours; containers inside a container are only hinted at. */
export function previewSnapshot(snapshot: Snapshot, depth = 0): string {
  switch (snapshot.type) {
    case "string":
      return previewString(snapshot)
    case "literal":
      return snapshot.text
    case "special":
      return snapshot.text || snapshot.name
    case "error":
      return snapshot.text || "Error"
    case "array": {
      const count = snapshot.items.length + snapshot.more
      if (depth > 1) return `${snapshot.name || "Array"}(${count})`
      const items = snapshot.items.slice(0, maxItems).map((item) => previewSnapshot(item, depth + 1))
      if (snapshot.name === "Set") return `Set(${count}) {${listed(items, count)}}`
      const sized = snapshot.name === "" || snapshot.name === "Array" ? "" : `${snapshot.name}(${count}) `
      return `${sized}[${listed(items, count)}]`
    }
    case "map": {
      const count = snapshot.entries.length + snapshot.more
      if (depth > 1) return `${snapshot.name}(${count})`
      const entries = snapshot.entries
        .slice(0, maxItems)
        .map(([key, value]) => `${previewSnapshot(key, depth + 1)} => ${previewSnapshot(value, depth + 1)}`)
      return `${snapshot.name}(${count}) {${listed(entries, count)}}`
    }
    case "object": {
      const count = snapshot.entries.length + snapshot.more
      if (depth > 1 && count > 0) return `${prefix(snapshot.name, "Object")}{…}`
      const entries = snapshot.entries
        .slice(0, maxItems)
        .map(([key, value]) => `${key}: ${previewSnapshot(value, depth + 1)}`)
      return `${prefix(snapshot.name, "Object")}{${listed(entries, count)}}`
    }
  }
}

function previewString({ value, cut = 0 }: Extract<Snapshot, { type: "string" }>) {
  const isCut = value.length > maxString || cut > 0
  return JSON.stringify(isCut ? `${value.slice(0, maxString)}…` : value)
}

function listed(parts: string[], count: number) {
  return [...parts, ...(count > parts.length ? ["…"] : [])].join(", ")
}

function prefix(name: string, plain: string) {
  return name === plain || name === "" ? "" : `${name} `
}
