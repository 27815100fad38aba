const paths = {
  close: "M6 6l12 12M18 6 6 18",
  back: "m14.5 5.5-6.5 6.5 6.5 6.5",
  arrow: "m9.5 6 6 6-6 6",
  down: "m6 9.5 6 6 6-6",
  toEnd: "M12 5v14m-6-6 6 6 6-6",
  home: "M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z",
  messages:
    "M5.5 4.5h13a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H11l-4.5 3.5V17h-1a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2zM8 9h8M8 12.5h5",
  help: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.6 9.7a2.5 2.5 0 0 1 4.9.6c0 1.7-2.5 2.1-2.5 3.4M12 16.6v.1",
  news: "M4 10v4a1.5 1.5 0 0 0 1.5 1.5H8L16.5 20V4L8 8.5H5.5A1.5 1.5 0 0 0 4 10zM19.5 10v4M8 15.5 9 20h2",
  tasks:
    "M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4zm2.7 8.3 2.6 2.6 5-5.6",
  tickets:
    "M4.5 6h15a1 1 0 0 1 1 1v2.6a2.5 2.5 0 0 0 0 4.8V17a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-2.6a2.5 2.5 0 0 0 0-4.8V7a1 1 0 0 1 1-1zM14 6v2m0 3v2m0 3v2",
  cloudOff: "M4 4.5l16 16M9 6.5a6 6 0 0 1 8.5 4.5 4 4 0 0 1 2.7 6M6.2 9A5.2 5.2 0 0 0 7.5 19H17",
  send: "M12 19V5.5M5.5 12 12 5.5l6.5 6.5",
  write: "M4 12 20 4.5 16.5 20 11.5 14zM11.5 14 20 4.5",
  smile: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 14c.8 1.3 2 2 3.5 2s2.7-.7 3.5-2M9 9.6v.1M15 9.6v.1",
  image:
    "M5.5 4.5h13a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM4 16.5l4.5-4.5 4 4 2.5-2.5 5 4.5M15.5 9v.1",
  clip: "m19.5 11.5-7.3 7.3a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3.1 3.1 0 0 1 4.4 4.4l-7.6 7.5a1.5 1.5 0 0 1-2.2-2.1l6.7-6.7",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5",
  check: "m5.5 12.5 4.3 4.3 8.7-9.6",
  file: "M7 3.5h7l5 5V19a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM13.5 4v5h5",
  plus: "M12 5v14M5 12h14",
  alert: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 8v4.5M12 16v.1",
  mail: "M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5zM4 7.5l8 6 8-6",
}

/** Those that point along the line, and so the other way in a language that runs from right to left. */
const directional: IconName[] = ["back", "arrow", "write"]

export type IconName = keyof typeof paths

/** A line drawing in the colour of the text; it is beside or inside what names it, so it says nothing itself. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={directional.includes(name) ? "icon icon-turns" : "icon"}
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
    >
      <path d={paths[name]} />
    </svg>
  )
}
