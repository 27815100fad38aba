import type { NextConfig } from "next"

export default {
  // It finds its server beside its own files.
  serverExternalPackages: ["messenger-playground"],
  // Where packages are linked: a folder that all of them are in.
  turbopack: { root: process.env.SHOP_ROOT },
} satisfies NextConfig
