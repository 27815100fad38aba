import { useId, useState } from "preact/hooks"
import { isImageAddress } from "../../../lib/contract/image-address"
import { words } from "../words/words"

/** Asks for the address of an image on the web; only a secure one shows on every page. */
export function ImageForm({ onAdd }: { onAdd(url: string): void }) {
  const id = useId()
  const [url, setUrl] = useState("")
  const [isWrong, setWrong] = useState(false)

  function onSubmit(event: Event): void {
    event.preventDefault()
    const address = url.trim()
    const isGood = isImageAddress(address) && address.length <= 2_048
    setWrong(!isGood)
    if (isGood) onAdd(address)
  }

  return (
    <form class="image-form" onSubmit={onSubmit} noValidate>
      <label for={id}>{words.imageAddress}</label>
      <div class="email-line">
        <input
          id={id}
          type="url"
          dir="ltr"
          inputMode="url"
          placeholder="https://"
          data-first-focus
          aria-invalid={isWrong}
          aria-describedby={`${id}-problem`}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.add}
        </button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {isWrong && words.imageAddressWrong}
      </p>
    </form>
  )
}
