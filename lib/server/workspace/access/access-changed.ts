import "server-only"

/** What the log says changed when somebody's access did: the team's open streams then ask whether they may go on. */
export const accessChanged = ["access"]
