/** A replacement of what stands between two offsets of the script. */
export type Edit = { start: number; end: number; text: string }

/** Something in a script that runs, and does not do what it looks like. */
export type Mark = {
  message: string
  /** Offsets of what is marked. */
  start: number
  end: number
  fix?: { title: string; edits: Edit[] }
}
