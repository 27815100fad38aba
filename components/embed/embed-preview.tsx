type EmbedPreviewProps = {
  isShown: boolean
  hasInspector: boolean
  problem: string | null
  /** Whose code it is, as a sentence. */
  author: string
}

/** Where a snippet runs, once somebody asks for it. */
export function EmbedPreview({ isShown, hasInspector, problem, author }: EmbedPreviewProps) {
  return (
    <section className="preview" aria-label="Preview" hidden={!isShown}>
      <div className="bar needs-script">
        <span id="phase" role="status">
          Stopped
        </span>
        <div className="actions">
          <button type="button" id="run" className="button" hidden>
            Run again
          </button>
          <button type="button" id="stop" className="button" hidden>
            Stop
          </button>
        </div>
      </div>
      <div className="stage">
        <div id="frames" className="frames" />
        <div id="cover" className="cover">
          <button type="button" id="start" className="start needs-script" disabled={problem !== null}>
            Run
          </button>
          <p>{problem ?? `${author} It runs apart from this page, in a workspace that is made for it.`}</p>
        </div>
      </div>
      <p id="problem" role="alert" className="problem">
        {problem}
      </p>
      {hasInspector && (
        <section className="calls" aria-label="Calls">
          <h2>Calls</h2>
          <p id="no-calls">None yet.</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <ol id="calls" tabIndex={0} aria-label="Calls of Intercom" />
        </section>
      )}
    </section>
  )
}
