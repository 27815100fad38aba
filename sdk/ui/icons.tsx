import type { ComponentChildren } from "preact"

function Icon({ children, size = 20 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  )
}

export function BubbleIcon() {
  return (
    <Icon size={28}>
      <path
        fill="currentColor"
        stroke="none"
        d="M12 3.2c-5.1 0-9.2 3.5-9.2 7.9 0 2.5 1.3 4.7 3.4 6.1v3.1c0 .6.7.9 1.1.5l2.6-2.1c.7.1 1.4.2 2.1.2 5.1 0 9.2-3.5 9.2-7.8 0-4.4-4.1-7.9-9.2-7.9Z"
      />
    </Icon>
  )
}

export function ChevronIcon() {
  return (
    <Icon size={26}>
      <path stroke-width="2.2" d="m6 9.5 6 6 6-6" />
    </Icon>
  )
}

export function CloseIcon() {
  return (
    <Icon size={18}>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  )
}

export function BackIcon() {
  return (
    <Icon>
      <path d="m14.5 5.5-6.5 6.5 6.5 6.5" />
    </Icon>
  )
}

export function HomeIcon() {
  return (
    <Icon size={22}>
      <path d="M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z" />
    </Icon>
  )
}

export function MessagesIcon() {
  return (
    <Icon size={22}>
      <path d="M5.5 4.5h13a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H11l-4.5 3.5V17h-1a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2z" />
      <path d="M8 9h8M8 12.5h5" />
    </Icon>
  )
}

export function ArrowIcon() {
  return (
    <Icon size={18}>
      <path d="m9.5 6 6 6-6 6" />
    </Icon>
  )
}

export function CloudOffIcon() {
  return (
    <Icon size={32}>
      <path d="M4 4.5l16 16M9 6.5a6 6 0 0 1 8.5 4.5 4 4 0 0 1 2.7 6M6.2 9A5.2 5.2 0 0 0 7.5 19H17" />
    </Icon>
  )
}
