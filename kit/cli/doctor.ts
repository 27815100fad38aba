// What the real service would refuse of a page, a policy, a snippet, settings or a token.
import { readFileSync } from "node:fs"
import { examine } from "@/lib/doctor/examine"
import { type Finding, type Region, sortFindings, summarize } from "@/lib/doctor/finding"
import { Failure, sentenceOf } from "../failure"

type DoctorOptions = { region?: Region; secret?: string; json?: boolean }

const patienceMs = 15_000
/** More than the longest text that is examined. */
const maxCharacters = 1_000_000

/** Of an address, a file, or `-` for what is piped in. Ends with 1 where something will not work. */
export async function doctor(target: string, { json, ...options }: DoctorOptions): Promise<void> {
  const texts = /^https?:\/\//i.test(target) ? await fetchTexts(target) : [readText(target)]
  const diagnoses = texts.map((text) => examine(text, options))
  const findings = sortFindings(diagnoses.flatMap(({ findings }) => findings))
  console.log(json ? JSON.stringify({ kinds: diagnoses.map(({ kind }) => kind), findings }, null, 2) : report(findings))
  if (findings.some(({ severity }) => severity === "error")) process.exitCode = 1
}

/** The page, and the policies that its headers bring. */
async function fetchTexts(address: string): Promise<string[]> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs), headers: { accept: "text/html" } })
    const policies = ["content-security-policy", "content-security-policy-report-only"].flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [`${name}: ${value}`]
    })
    return [...policies, (await response.text()).slice(0, maxCharacters)]
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    throw new Failure(`${address} cannot be read: ${sentenceOf(cause)}`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8")
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${sentenceOf(error)}`)
  }
}

function report(findings: Finding[]): string {
  return [`${summarize(findings)}.`, ...findings.map(describe)].join("\n\n")
}

function describe({ severity, title, reason, fix, replacement, source, rule }: Finding): string {
  const lines = [`${severity}: ${title} (${rule})`, reason, `Fix: ${fix}`]
  if (replacement) lines.push(...replacement.split("\n").map((line) => `  ${line}`))
  return [...lines, `See ${source}`].join("\n")
}
