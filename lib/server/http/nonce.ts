/** Request header by which proxy.ts tells a page the nonce of its content security policy. */
export const nonceHeader = "x-nonce"
