import { useStore } from "zustand"
import { jarStore } from "@/lib/playground/jar/jar"
import { Button } from "../../ui/button"
import { CookieRow } from "./cookie-row"

export function JarContents() {
  const { cookies, localStorage } = useStore(jarStore, (state) => state.jar)
  const stored = Object.entries(localStorage)
  return (
    <div className="flex flex-col text-xs">
      <header className="flex items-center justify-between gap-3 border-line border-b px-3 py-2">
        <div>
          <h2 className="font-semibold">Virtual browser</h2>
          <p className="text-muted">What the preview may remember between runs.</p>
        </div>
        <Button onClick={jarStore.getState().clear}>Clear cookies and storage</Button>
      </header>
      <section className="px-3 py-2">
        <h3 className="mb-1 font-medium text-2xs text-muted">Cookies</h3>
        {cookies.length === 0 && <p className="text-muted">None.</p>}
        <ul>
          {cookies.map((cookie) => (
            <CookieRow key={`${cookie.path} ${cookie.name}`} cookie={cookie} />
          ))}
        </ul>
      </section>
      <section className="border-line border-t px-3 py-2">
        <h3 className="mb-1 font-medium text-2xs text-muted">Local storage</h3>
        {stored.length === 0 && <p className="text-muted">Empty.</p>}
        <dl className="flex flex-col gap-1 font-mono">
          {stored.map(([key, value]) => (
            <div key={key} className="flex gap-3">
              <dt className="max-w-1/2 shrink-0 truncate">{key}</dt>
              <dd title={value} className="truncate text-muted">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
