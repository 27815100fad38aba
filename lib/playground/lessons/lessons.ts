// The lessons, in their order. A new one is a file in content/ and a line here.
import type { Lesson, LessonSource } from "@/lib/contract/learn/lesson"

const loaders = {
  boot: () => import("./content/01-boot"),
  update: () => import("./content/02-update"),
  quota: () => import("./content/03-quota"),
  events: () => import("./content/04-events"),
  "event-message": () => import("./content/05-event-message"),
  logout: () => import("./content/06-logout"),
  roles: () => import("./content/07-roles"),
  proof: () => import("./content/08-proof"),
  "not-shown": () => import("./content/09-not-shown"),
  badge: () => import("./content/10-badge"),
  companies: () => import("./content/11-companies"),
  tests: () => import("./content/12-tests"),
} satisfies Record<string, () => Promise<{ default: LessonSource }>>

export const lessonSlugs = Object.keys(loaders)

/** Null where there is none of that name. */
export async function loadLesson(slug: string): Promise<Lesson | null> {
  if (!Object.hasOwn(loaders, slug)) return null
  const { default: source } = await loaders[slug as keyof typeof loaders]()
  return { ...source, slug }
}

export async function loadLessons(): Promise<Lesson[]> {
  const lessons = await Promise.all(lessonSlugs.map(loadLesson))
  return lessons.filter((lesson) => lesson !== null)
}
