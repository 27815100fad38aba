import { byText, inOrder } from "./in-order"
import type { Scene } from "./parts"

/** The scene with its lists in their order: by what names each thing, people and events by when they came. The team keeps its own. */
export function sorted(scene: Scene): Scene {
  return {
    ...scene,
    attributes: by(scene.attributes, ({ subject, name }) => `${subject} ${name}`),
    event_names: by(scene.event_names, ({ name }) => name),
    companies: by(scene.companies, ({ company_id }) => company_id),
    people: by(
      scene.people.map((person) => ({
        ...person,
        companies: [...person.companies].sort(byText),
        events: by(person.events, ({ created_at, stored_at }) => `${created_at ?? "~"} ${stored_at ?? "~"}`),
      })),
      ({ first_seen_at }) => first_seen_at ?? "~",
    ),
    outbounds: byNumber(scene.outbounds),
    articles: byNumber(scene.articles),
  }
}

/** What has the same key is in the order of its text. */
function by<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item), text: JSON.stringify(inOrder(item)) }))
    .sort((one, other) => byText(one.key, other.key) || byText(one.text, other.text))
    .map(({ item }) => item)
}

function byNumber<Item extends { number: number }>(items: Item[]): Item[] {
  return [...items].sort((one, other) => one.number - other.number)
}
