import type { NextConfig } from "next";
import { formBodyLimitMb } from "./lib/form-body-limit";

const formBodyLimit = `${formBodyLimitMb}mb` as const;

// Also where such a page turns a stranger away, or has no metadata of its own.
const privatePaths = [
  "/staff/:path*",
  "/api/:path*",
  "/dev/:path*",
  "/:locale/cases/:path*",
  "/:locale/sign-in/:path*",
  "/:locale/satisfaction",
  "/:locale/track/open",
  "/:locale/report/claim",
];

/**
 * Everything that a page loads is our own, and it is framed by nobody. Scripts in the page itself
 * are allowed: the framework writes its data as such into prerendered pages, which cannot carry a
 * nonce. Markup of people never becomes script by then (lib/content has it cleaned).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pages are written with the address that the build was told; started under another, they are stale.
  env: { BUILT_FOR_URL: process.env.APP_URL ?? "" },
  serverExternalPackages: ["@electric-sql/pglite", "pg", "nodemailer", "pdfkit", "ws"],
  experimental: {
    globalNotFound: true,
    authInterrupts: true,
    // Pages renewed for a publication live in memory: after a start, the build's own count again
    // and what differs from the database is renewed.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: formBodyLimit },
    proxyClientMaxBodySize: formBodyLimit,
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "x-content-type-options", value: "nosniff" },
          { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
          { key: "x-frame-options", value: "DENY" },
          { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
      // What is not a page (files, pictures, data) has a stricter one of its own, or needs none.
      {
        source: "/((?!api/|images/|_next/).*)",
        headers: [{ key: "content-security-policy", value: contentSecurityPolicy }],
      },
      ...privatePaths.map((source) => ({
        source,
        headers: [{ key: "x-robots-tag", value: "noindex" }],
      })),
    ];
  },
};

export default config;
