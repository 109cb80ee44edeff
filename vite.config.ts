import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    target: "es2022",
    rollupOptions: {
      onwarn(warning, warn) {
        // A comment that a dependency placed oddly, and the browser's half of a route that only answers data.
        if (warning.code !== "INVALID_ANNOTATION" && warning.code !== "EMPTY_BUNDLE") warn(warning);
      },
    },
  },
  esbuild: { target: "es2022" },
  worker: { format: "es" },
  optimizeDeps: {
    include: ["react", "react/jsx-dev-runtime", "react-dom", "react-dom/client", "@remix-run/react", "recharts"],
    esbuildOptions: { target: "es2022" },
  },
  ssr: {
    external: ["@electric-sql/pglite", "postgres", "@node-rs/argon2", "piscina"],
    // lucide's entry re-exports more than a thousand files: bundling it lets the build keep only those in use.
    noExternal: ["lucide-react"],
  },
});
