import { type EmbedData, embedDataId } from "@/lib/contract/embed/data"
import type { EmbedOptions } from "@/lib/contract/embed/options"
import { inlineJson } from "@/lib/contract/inline-json"
import { namesOf, textOf } from "@/lib/contract/playground/parts"
import { type Part, type Project, panes } from "@/lib/contract/playground/project"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { EmbedCode } from "./embed-code"
import { EmbedPage } from "./embed-page"
import { EmbedPreview } from "./embed-preview"

export type Embedded = {
  title: string
  /** Where its title leads. */
  href: string
  /** Whose code it is, as a sentence. */
  author: string
  files: Project
}

type EmbedDocumentProps = {
  embedded: Embedded
  options: EmbedOptions
  data: EmbedData
  /** Address of the embed's script. */
  script: string
  /** Of the document's policy, for its styles. */
  nonce: string
}

/** A saved snippet, or an example, for the frame of another page: drawn by the server alone, and made to work by lib/embed. */
export function EmbedDocument({ embedded, options, data, script, nonce }: EmbedDocumentProps) {
  const { title, href, author, files } = embedded
  const shown = shownParts(options, files)
  const hasPreview = options.tabs === null || shown.length === 0 || options.tabs.includes("preview")
  return (
    <EmbedPage title={title} theme={options.theme} nonce={nonce}>
      <header>
        <h1>
          <a href={href} target="_blank" rel="noopener">
            <bdi>{title}</bdi>
          </a>
        </h1>
        <span id="edited" className="edited" hidden>
          Edited
        </span>
        <a id="open" className="button" href={data.playgroundUrl} target="_blank" rel="noopener">
          Open in playground
        </a>
      </header>
      <main data-parts={shown.length > 0 && hasPreview ? "both" : "one"}>
        {shown.length > 0 && (
          <section className="code" aria-label="Code">
            <div className="bar">
              <div role="tablist" aria-label="Files">
                {shown.map((part, index) => (
                  <button
                    key={part}
                    type="button"
                    role="tab"
                    id={`tab-${index}`}
                    data-part={part}
                    aria-controls={`panel-${index}`}
                    aria-selected={index === 0}
                    tabIndex={index === 0 ? 0 : -1}
                  >
                    {nameOfPart(part)}
                  </button>
                ))}
              </div>
              {!options.readonly && (
                <button type="button" id="edit" className="button needs-script">
                  Edit
                </button>
              )}
            </div>
            {shown.map((part, index) => (
              <div
                key={part}
                role="tabpanel"
                id={`panel-${index}`}
                aria-labelledby={`tab-${index}`}
                hidden={index > 0}
                className="panel"
              >
                <EmbedCode part={part} text={textOf(files, part)} />
              </div>
            ))}
          </section>
        )}
        <EmbedPreview isShown={hasPreview} hasInspector={options.inspector} problem={data.problem} author={author} />
      </main>
      <script
        id={embedDataId}
        type="application/json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which nothing can end the element.
        dangerouslySetInnerHTML={{ __html: inlineJson(data) }}
      />
      <script type="module" src={script} crossOrigin="anonymous" />
    </EmbedPage>
  )
}

/** The parts that the options name, in their order; all of them where they name none that is there. */
function shownParts({ tabs }: EmbedOptions, files: Project): Part[] {
  const all: Part[] = [...panes.toReversed(), ...namesOf(files)]
  const named = new Set(tabs?.flatMap((name) => all.filter((part) => part === name)))
  return named.size > 0 || tabs?.includes("preview") ? [...named] : all
}
