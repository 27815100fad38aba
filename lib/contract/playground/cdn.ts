/** Where packages come from that the server does not carry. Public at build time on purpose: a deployment may name its own mirror. */
export const packageCdn = process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "https://esm.sh"
