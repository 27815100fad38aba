/** Why the rest of a page is not there. */
export function Problem({ children }: { children: string }) {
  return (
    <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">
      {children}
    </p>
  )
}
