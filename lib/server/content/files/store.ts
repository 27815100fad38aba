import "server-only"

/** Bytes of a file, both ends included. */
export type ByteRange = { start: number; end: number }

export type FileStore = {
  /** Keeps all of a source under a new key, or nothing. Answers how many bytes it was. */
  write(key: string, source: AsyncIterable<Uint8Array>): Promise<number>
  /** Null when there is no such file. The range lies within it, so there is none of an empty file. */
  read(key: string, range: ByteRange): Promise<ReadableStream<Uint8Array> | null>
  /** A key without a file is no fault. */
  delete(keys: string[]): Promise<void>
  /** The keys of what was written before then, some at a time. */
  list(before: Date): AsyncIterable<string[]>
}
