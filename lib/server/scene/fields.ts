import "server-only"

type WithoutNull<Fields> = { [Key in keyof Fields]?: NonNullable<Fields[Key]> }

/** The fields that hold something. */
export function leaveOut<Fields extends object>(fields: Fields): WithoutNull<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as WithoutNull<Fields>
}

/** A moment as a scene has it. */
export function moment(date: Date | null): string | null {
  return date?.toISOString() ?? null
}

/** A moment of a scene as it is stored; one that was left out is `otherwise`. */
export function dateOf(text: string | undefined, otherwise: Date): Date {
  return text === undefined ? otherwise : new Date(text)
}
