import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { Warning } from "@/lib/contract/messenger/messenger"
import { now, toSeconds } from "../common/clock"
import { newId } from "../common/id"
import type { Log, Transaction } from "../db/write"
import { type CompanyAttributes, type CompanyColumns, companyNames } from "./company-attributes"
import { customAttributesOf, type UserChange, withCustom } from "./user"

const companySelect = {
  id: true,
  name: true,
  plan: true,
  website: true,
  industry: true,
  monthlySpend: true,
  size: true,
  remoteCreatedAt: true,
  customAttributes: true,
} satisfies Prisma.CompanySelect

type Company = Prisma.CompanyGetPayload<{ select: typeof companySelect }>

// fact 9.6
const companiesPerUser = 1_000

type Membership = { workspaceId: string; userId: string; companies: CompanyAttributes[] }

/** Stores the companies that a ping names and ties the person to them, or unties them where it says `remove`. */
export async function saveCompanies(tx: Transaction, log: Log, membership: Membership): Promise<Warning[]> {
  if (membership.companies.length === 0) return []
  const warnings: Warning[] = []
  for (const attributes of membership.companies) {
    const warning = attributes.shouldDetach
      ? await detach(tx, membership, attributes)
      : await attach(tx, log, { ...membership, attributes })
    if (warning) warnings.push(warning)
  }
  return warnings
}

async function detach(tx: Transaction, { workspaceId, userId }: Membership, { companyId }: CompanyAttributes) {
  await tx.userCompany.deleteMany({ where: { userId, company: { workspaceId, companyId } } })
  return null
}

type Attach = { workspaceId: string; userId: string; attributes: CompanyAttributes }

async function attach(tx: Transaction, log: Log, { workspaceId, userId, attributes }: Attach): Promise<Warning | null> {
  const { companyId } = attributes
  const where = { workspaceId_companyId: { workspaceId, companyId } }
  const known = await tx.company.findUnique({ where, select: companySelect })
  if (!known && !attributes.standard.name) {
    return {
      field: "user.company.name",
      message: `Give the new company "${companyId}" a name; without one it is left out.`,
    }
  }
  const lastSeenAt = now()
  const seen =
    known && (await tx.userCompany.updateMany({ where: { userId, companyId: known.id }, data: { lastSeenAt } }))
  if (!seen?.count && (await tx.userCompany.count({ where: { userId } })) >= companiesPerUser) {
    return {
      field: "user.company",
      message: `Left out: "${companyId}". Remove another company first; a person has at most ${companiesPerUser}.`,
    }
  }
  if (known) await update(tx, log, { known, userId, attributes })
  const { id } = known ?? (await create(tx, log, { workspaceId, userId, attributes }))
  if (!seen?.count)
    await tx.userCompany.createMany({
      data: [{ workspaceId, userId, companyId: id, lastSeenAt }],
      skipDuplicates: true,
    })
  return null
}

async function create(tx: Transaction, log: Log, { workspaceId, userId, attributes }: Attach): Promise<Company> {
  const { companyId, standard, custom } = attributes
  const [id, at] = [newId("cmp"), now()]
  const given = { companyId, ...standard, customAttributes: withCustom({}, custom) }
  const data = { id, workspaceId, ...given, createdAt: at, updatedAt: at }
  const company = await tx.company.create({ data, select: companySelect })
  log("company.created", userId, { company_id: companyId, name: company.name })
  return company
}

type Update = { known: Company; userId: string; attributes: CompanyAttributes }

async function update(tx: Transaction, log: Log, { known, userId, attributes }: Update): Promise<void> {
  const { companyId, standard, custom } = attributes
  const before = customAttributesOf(known)
  const changes: UserChange[] = [
    ...Object.entries(standard).map(([column, after]) => {
      const key = column as keyof CompanyColumns // Object.entries forgets the keys of a closed type.
      return { field: companyNames[key], before: toWire(known[key]), after: toWire(after) }
    }),
    ...Object.entries(custom).map(([field, after]) => ({ field, before: before[field] ?? null, after })),
  ].filter((change) => change.before !== change.after)
  if (changes.length === 0) return
  const customAttributes = limited(withCustom(before, custom)) ?? before
  await tx.company.update({
    where: { id: known.id },
    data: { ...standard, customAttributes: withCustom(customAttributes, {}), updatedAt: now() },
    select: { id: true },
  })
  log("company.updated", userId, { company_id: companyId, changes })
}

/** Many small pings could otherwise grow one company without end. */
function limited(attributes: Prisma.InputJsonObject): Prisma.InputJsonObject | null {
  return Object.keys(attributes).length <= limits.attributesPerWorkspace ? attributes : null
}

function toWire(value: string | number | Date | null | undefined): string | number | null {
  return value instanceof Date ? toSeconds(value) : (value ?? null)
}
