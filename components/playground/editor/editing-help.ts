// What helps while typing, beyond Monaco itself; loaded once that is there.
import "./emmet"

export { markCalls } from "./call-marks"
