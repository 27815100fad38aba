// What helps while typing, beyond Monaco itself; loaded once that is there.
import "./emmet"
import "./reference-hover"

export { markCalls } from "./call-marks"
