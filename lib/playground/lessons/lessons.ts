// The lessons, in their order. A new one is a file beside this and a line here.
import type { Lesson, LessonSource } from "@/lib/contract/learn/lesson"

const loaders = {
  boot: () => import("./01-boot"),
  update: () => import("./02-update"),
  quota: () => import("./03-quota"),
  events: () => import("./04-events"),
  "event-message": () => import("./05-event-message"),
  logout: () => import("./06-logout"),
  roles: () => import("./07-roles"),
  proof: () => import("./08-proof"),
  "not-shown": () => import("./09-not-shown"),
  badge: () => import("./10-badge"),
  companies: () => import("./11-companies"),
  tests: () => import("./12-tests"),
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
