import next from "eslint-config-next";
import typescript from "eslint-config-next/typescript";

/** Who may import whom: docs/architecture.md draws these arrows, this list enforces them. */
const forbidden = (files, patterns, message, ignores = []) => ({
  files,
  ignores: ["**/*.test.ts", "**/*.test.tsx", ...ignores],
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: patterns, message }] }],
  },
});

/** A procedure is data: nothing outside the definitions may ask which one it is. */
const kinds = "/^(request|complaint|claim|dispute|fraud|authority)$/";
const comparisons = [
  `BinaryExpression[operator=/^[!=]==?$/] > Literal[value=${kinds}]`,
  `SwitchCase > Literal.test[value=${kinds}]`,
];

const outside = ["next", "next/*", "react", "react-dom", "drizzle-orm", "drizzle-orm/*"];

const config = [
  { ignores: [".next/**", ".data/**", "db/migrations/**", "next-env.d.ts", "test-results/**"] },
  ...next,
  ...typescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      // Plain links: the site works without JavaScript, and its layouts are separate documents.
      "@next/next/no-html-link-for-pages": "off",
    },
  },
  {
    files: ["scripts/**", "bench/**", "lib/log.ts", "test/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "app/**/*.{ts,tsx}"],
    ignores: ["**/*.test.ts", "**/*.test.tsx", "lib/domain/procedure/published/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...comparisons.map((selector) => ({
          selector,
          message: "Ask the procedure's data what it allows, not which procedure it is.",
        })),
      ],
    },
  },
  forbidden(
    ["lib/domain/**/*.ts"],
    [...outside, "@/app/*", "@/components/*", "@/db/*", "@/lib/!(domain)", "@/lib/!(domain)/**"],
    "lib/domain is pure: it imports nothing but itself.",
  ),
  {
    files: ["lib/domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "window", "document"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time enters as `now`." },
      ],
    },
  },
  forbidden(
    ["components/**/*.{ts,tsx}"],
    ["@/app/*", "@/app/**", "@/db/*", "@/db/**", "@/lib/services/**", "@/lib/actions/**"],
    "Components take props; actions arrive as props.",
  ),
  forbidden(
    ["db/**/*.ts"],
    ["@/app/**", "@/components/**", "@/lib/services/**", "@/lib/actions/**"],
    "db knows lib/domain and lib/env only.",
  ),
  forbidden(
    ["app/**/*.{ts,tsx}"],
    ["@/db/*", "@/db/**", "drizzle-orm"],
    "No SQL in app/: call a query.",
  ),
];

export default config;
