/** What the inspector will show, for whoever has not run anything yet. */
export function InspectorEmpty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="min-h-0 flex-1 p-4 text-muted">Nothing here matches the filter.</p>
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1 overflow-auto p-4 text-muted">
      <p className="text-text">Nothing has happened yet.</p>
      <p>
        Each <code className="font-mono text-xs">Intercom(…)</code> call appears here with its arguments, the request it
        sent and the rows it stored, along with console lines and errors.
      </p>
    </div>
  )
}
