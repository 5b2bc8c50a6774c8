import type { NextConfig } from "next";
import { formBodyLimitMb } from "./lib/form-body-limit";

const formBodyLimit = `${formBodyLimitMb}mb` as const;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
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
    ];
  },
};

export default config;
