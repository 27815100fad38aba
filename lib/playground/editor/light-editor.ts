// The light editor, for touch and for embeds: CodeMirror with what highlights and indents, and nothing that checks or
// completes. It is loaded when somebody edits.
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands"
import { css } from "@codemirror/lang-css"
import { html } from "@codemirror/lang-html"
import { javascript } from "@codemirror/lang-javascript"
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language"
import { EditorState, type Extension, Transaction } from "@codemirror/state"
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view"
import { tags } from "@lezer/highlight"
import type { Language } from "@/lib/contract/playground/parts"
import { changedPart } from "../format/changed-part"

type LightEditorOptions = {
  parent: HTMLElement
  language: Language
  /** What its text box is called. */
  label: string
  text: string
  /** Of the page's policy, for the styles that it adds; empty where those are free. */
  nonce?: string
  onEdit(text: string): void
  onFocus?(): void
  /** Ctrl or Cmd and Enter. */
  onRun(): void
}

export type LightEditor = {
  read(): { text: string; cursor: number }
  /** As one step that Undo takes back, with the cursor there. */
  replace(text: string, cursor: number): void
  /** Shows a text that did not come from here; the same text is none. */
  show(text: string): void
  select(start: number, end: number): void
  /** Puts the cursor at a place, 1-based, and the place in sight. */
  reveal(line: number, column: number): void
  focus(): void
  destroy(): void
}

const grammars: Record<Language, () => Extension> = {
  html: () => html(),
  css: () => css(),
  script: () => javascript({ typescript: true, jsx: true }),
  json: () => javascript(),
  text: () => [],
}

export function createLightEditor(options: LightEditorOptions): LightEditor {
  const { parent, language, label, text, nonce = "", onEdit, onFocus, onRun } = options
  /** Of what `show` brings the owner knows. */
  let isShowing = false

  function run() {
    onRun()
    return true
  }

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        indentOnInput(),
        highlightActiveLine(),
        indentUnit.of("  "),
        grammars[language](),
        syntaxHighlighting(colours),
        language === "css" ? syntaxHighlighting(coloursOfCss) : [],
        look,
        nonce === "" ? [] : EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({ "aria-label": label, autocapitalize: "off", autocorrect: "off" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isShowing) onEdit(update.state.doc.toString())
          if (update.focusChanged && update.view.hasFocus) onFocus?.()
        }),
        keymap.of([
          { key: "Mod-Enter", run },
          // After Escape the next Tab moves on, which CodeMirror sees to.
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
      ],
    }),
  })

  function change(next: string) {
    const { start, end, part } = changedPart(view.state.doc.toString(), next)
    return { from: start, to: end, insert: part }
  }

  return {
    read: () => ({ text: view.state.doc.toString(), cursor: view.state.selection.main.head }),
    replace(next, cursor) {
      view.dispatch({
        changes: change(next),
        selection: { anchor: cursor },
        scrollIntoView: true,
        // Else Undo takes back what was typed within half a second before it as well.
        annotations: isolateHistory.of("full"),
      })
    },
    show(next) {
      // Lines end here as they do in a text box.
      const lines = next.replace(/\r\n?/g, "\n")
      if (lines === view.state.doc.toString()) return
      isShowing = true
      // Undo does not lead back to another project.
      view.dispatch({ changes: change(lines), annotations: Transaction.addToHistory.of(false) })
      isShowing = false
    },
    select(anchor, head) {
      view.dispatch({ selection: { anchor, head }, scrollIntoView: true })
    },
    reveal(line, column) {
      const { doc } = view.state
      const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines))
      const anchor = Math.min(from + Math.max(0, column - 1), to)
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) })
      view.focus()
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

/** The page's own colours, which Monaco's theme repeats (code-themes.ts). */
const colours = HighlightStyle.define([
  { tag: [tags.comment], color: "var(--code-comment)" },
  { tag: [tags.string, tags.regexp, tags.attributeValue], color: "var(--code-string)" },
  {
    tag: [
      tags.keyword,
      tags.modifier,
      tags.operatorKeyword,
      tags.tagName,
      tags.bool,
      tags.null,
      tags.definitionKeyword,
    ],
    color: "var(--code-keyword)",
  },
  { tag: [tags.number, tags.typeName, tags.attributeName, tags.unit, tags.color], color: "var(--code-number)" },
])

const coloursOfCss = HighlightStyle.define([
  { tag: [tags.className, tags.labelName], color: "var(--code-keyword)" },
  { tag: [tags.propertyName], color: "var(--code-number)" },
  { tag: [tags.atom], color: "var(--code-string)" },
])

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
    lineHeight: "20px",
    overflow: "auto",
  },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--muted)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "43px", padding: "0 21px 0 4px" },
  ".cm-activeLine": { backgroundColor: "var(--sunken)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-soft)" },
})
