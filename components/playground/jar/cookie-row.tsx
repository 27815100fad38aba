import type { Cookie } from "@/lib/contract/frame/frame"
import { jarStore } from "@/lib/playground/jar/jar"
import { Button } from "../../ui/button"

const dayMs = 24 * 3_600_000

/** One cookie, and the clock turned on it: what a page does once its session has run out is worth a try. */
export function CookieRow({ cookie }: { cookie: Cookie }) {
  const { name, value, expires } = cookie
  const isExpired = expires !== null && expires <= Date.now()

  function expireAt(at: number) {
    if (Number.isFinite(at)) jarStore.getState().setCookie({ ...cookie, expires: at })
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-40">
        <p title={name} className="truncate font-mono">
          {name}
        </p>
        <p title={value} className="truncate font-mono text-2xs text-muted">
          {value}
        </p>
      </div>
      <label className="flex items-center gap-1.5 text-muted">
        <span>{isExpired ? "Expired" : "Expires"}</span>
        <input
          type="datetime-local"
          value={expires === null ? "" : toLocalInput(expires)}
          onChange={(event) => expireAt(new Date(event.target.value).getTime())}
          className="h-7 rounded-md border border-line-strong bg-surface px-1.5 text-text text-xs max-md:h-10"
        />
      </label>
      <Button disabled={isExpired} onClick={() => expireAt(Date.now() - dayMs)}>
        Expire now
      </Button>
    </li>
  )
}

/** The field's own format is local time without a zone. */
function toLocalInput(at: number) {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
