import type { NextConfig } from "next";

/** Evidence is at most 10 MB a file and five files a form; the rest is room for the words. */
const formBodyLimit = "55mb";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "nodemailer", "ws"],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: formBodyLimit },
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
