export type SseEvent = { id: string; data: string }

/** Reads an event stream from chunks cut anywhere; comments (heartbeats) and fields we do not use are skipped. */
export function createSseParser(onEvent: (event: SseEvent) => void): (chunk: string) => void {
  let rest = ""
  let id = ""
  let data: string[] = []

  function readLine(line: string) {
    if (line === "") return finish()
    const [field, value] = split(line)
    if (field === "id") id = value
    if (field === "data") data.push(value)
  }

  function finish(): void {
    if (data.length > 0) onEvent({ id, data: data.join("\n") })
    data = []
  }

  return (chunk) => {
    // A chunk may end between \r and \n, so a last \r waits for what follows it.
    const text = rest + chunk
    const lines = text.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ""
    for (const line of lines) readLine(line)
  }
}

function split(line: string): [string, string] {
  const colon = line.indexOf(":")
  if (colon === -1) return [line, ""]
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")]
}
