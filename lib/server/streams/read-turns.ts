import "server-only"
import { shared } from "../common/shared"
import { Turns } from "../common/turns"

// The streams' reads share the database with the requests, which wait for at most so many of them.
const readsAtOnce = 2

/** The turns of everything that reads for streams; the key is the workspace. */
export const readTurns = () => shared("stream read turns", () => new Turns(readsAtOnce))
