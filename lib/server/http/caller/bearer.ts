import "server-only"

/** The token in `Authorization: Bearer <token>`. */
export function readBearer({ headers }: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1]
}
