import type { Finding } from "../finding"
import { examineToken, type TokenOptions } from "../token/jwt"
import { looksLikeToken } from "../token/looks-like-token"
import { attributeFindings } from "./attributes"
import { companyFindings } from "./company"
import { dateFindings } from "./dates"
import { type Given, textOf } from "./given"
import { identityFindings } from "./identity"
import { lookFindings } from "./look"
import { nameFindings } from "./names"
import { personFindings } from "./person"
import { type Place, placeFindings } from "./place"

/** What of an object of settings is read otherwise than it looks, the tokens in it as well. */
export function examineSettings(given: Given, options: Place & TokenOptions): Finding[] {
  const tokens = ["intercom_user_jwt", "user_hash"].flatMap((name) => textOf(given, name) ?? []).filter(looksLikeToken)
  return [
    ...placeFindings(given, options),
    ...nameFindings(given),
    ...identityFindings(given, options.secret),
    ...tokens.flatMap((token) => examineToken(token, options)),
    ...dateFindings(given),
    ...personFindings(given),
    ...companyFindings(given),
    ...attributeFindings(given),
    ...lookFindings(given),
  ]
}
