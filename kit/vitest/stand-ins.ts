// What the SDK asks a browser about its layout, where the window of a test has none and no answer either.

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** By their names in a window. Nothing comes into sight or changes its size, and no media query applies. */
export const standIns = {
  CSS: { supports: () => false },
  IntersectionObserver: Observer,
  ResizeObserver: Observer,
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
}
