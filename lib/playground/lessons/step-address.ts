/** A step of a lesson, `number` from 1; 0 is the proof that one knows it all. */
export type StepAddress = { lesson: string; number: number; slug: string }

/** Which step the query of an address names, such as `?lesson=boot&step=2`; null where it names no lesson. */
export function stepIn(search: string): StepAddress | null {
  const query = new URLSearchParams(search)
  const lesson = query.get("lesson")
  if (lesson === null) return null
  const asked = Number(query.get("step") ?? 1)
  const number = Number.isInteger(asked) && asked >= 0 ? asked : 1
  return { lesson, number, slug: slugOfStep(lesson, number) }
}

export function addressOfStep(lesson: string, number: number): string {
  return `/?lesson=${lesson}&step=${number}`
}

/** By which the playground knows a step among its examples. */
export function slugOfStep(lesson: string, number: number): string {
  return `${lesson}/${number}`
}

export function lessonOfSlug(slug: string): string {
  return slug.split("/")[0] ?? slug
}
