/** Keys to press, drawn as such. */
export function Keys({ text }: { text: string }) {
  return (
    <kbd className="shrink-0 rounded border border-line-strong bg-sunken px-1.5 font-mono text-2xs text-muted whitespace-nowrap">
      {text}
    </kbd>
  )
}
