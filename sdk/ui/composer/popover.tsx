import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"

type PopoverProps = { label: string; onClose(): void; children: ComponentChildren }

/** A small window above the composer. A press anywhere else closes it. */
export function Popover({ label, onClose, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const root = box.current?.getRootNode()
    box.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus({ preventScroll: true })
    const onPress = (event: Event) => {
      const target = event.target as Element
      // A press on the button that opened it closes it there.
      if (!box.current?.contains(target) && !target.closest("[aria-haspopup]")) close.current()
    }
    root?.addEventListener("pointerdown", onPress)
    return () => root?.removeEventListener("pointerdown", onPress)
  }, [])

  return (
    <div class="popover" role="dialog" aria-label={label} ref={box}>
      {children}
    </div>
  )
}
