// messenger-playground: the command line of the package.
import { Command, InvalidArgumentError, Option } from "commander"
import { regions } from "@/lib/doctor/finding"
import { sentenceOf } from "../failure"
import { version } from "../version"
import { doctor } from "./doctor"
import { exec } from "./exec"
import { bringInFile, exportTo, reset, restore, snapshot } from "./scenes"
import { open, start } from "./start"

const program = new Command("messenger-playground")
  .description("The Intercom Messenger, its JavaScript API and a workspace, on your own machine.")
  .version(version)
  .enablePositionalOptions()

const keptIn = process.env.MESSENGER_PLAYGROUND_DATA
// Under exec that is the folder of the server which runs already, and no two share one.
const withServer = (command: Command, port: string) =>
  withFolder(command, process.env.INTERCOM_API_BASE ? undefined : keptIn)
    .option("--port <number>", "where to listen; 0 for any free port", toPort, toPort(port))
    .option("--patience <seconds>", "how long to wait for the server's first answer", toSeconds, 30)

const withData = (command: Command) => withFolder(command, keptIn)

const withFolder = (command: Command, folder: string | undefined) =>
  command.option("--data <folder>", "where the database is kept", folder)

withServer(program.command("start"), "3000")
  .description("starts the server and keeps it running")
  .option("--json", "print what a program needs to know, as one line of JSON")
  .action(start)
withServer(program.command("exec"), "0")
  .description("starts a server, runs a command beside it, and ends with its exit code: exec -- npm test")
  .argument("<command...>")
  .passThroughOptions()
  .action(exec)
withData(program.command("seed"))
  .description("puts a scene in the place of all that the workspace holds; reset comes back to it")
  .argument("<scene.json>")
  .action((file, options) => bringInFile(file, { ...options, mode: "replace" }))
withData(program.command("import"))
  .description("brings a scene in beside what is there")
  .argument("<scene.json>")
  .action((file, options) => bringInFile(file, { ...options, mode: "add" }))
withData(program.command("export"))
  .description("writes what the workspace holds as a scene; without a file to the standard output")
  .argument("[scene.json]")
  .action(exportTo)
withData(program.command("reset")).description("brings the workspace back to its seed").action(reset)
withData(program.command("snapshot"))
  .description("keeps what the workspace holds under a name")
  .argument("[name]", "", "last")
  .action(snapshot)
withData(program.command("restore"))
  .description("brings the workspace back to a snapshot")
  .argument("[name]", "", "last")
  .action(restore)
withData(program.command("open")).description("shows the playground in the browser").action(open)
program
  .command("doctor")
  .description("says what the real service would refuse of a page, a policy, a snippet, settings or a JWT")
  .argument("<address, file or ->")
  .addOption(new Option("--region <region>", "where the workspace is, unless the text says").choices(regions))
  .option("--secret <secret>", "the workspace's secret, to check signatures with", process.env.INTERCOM_SECRET)
  .option("--json", "print the findings as JSON")
  .action(doctor)

try {
  await program.parseAsync()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

function toPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError("Use 0 to 65535.")
}

function toSeconds(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 3_600) return seconds
  throw new InvalidArgumentError("Use 1 to 3600.")
}
