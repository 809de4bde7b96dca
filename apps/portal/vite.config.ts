import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const server = process.env.PORTAL_SERVER ?? "http://localhost:4000";

/**
 * The portal is served by the API from the same origin; in development these paths are passed on to it. The explorer is
 * built by itself (mode `explorer`), so that nothing of its editor is ever part of the portal's own files.
 */
export default defineConfig(({ mode }) => ({
  ...(mode === "explorer" ? { base: "/api/explorer/", publicDir: false as const } : {}),
  plugins: [react()],
  // Workspace packages are read from their sources, so that no build of theirs precedes this one.
  resolve: { conditions: ["source", ...defaultClientConditions] },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: mode === "explorer" ? 6_000 : 900 },
  worker: { format: "es" },
  // Only the portal's own page: packages of the explorer's editor cannot be made ready for the development server.
  optimizeDeps: { entries: ["index.html"] },
  server: {
    proxy: Object.fromEntries(
      ["/graphql", "/auth", "/uploads", "/downloads", "^/api/"].map((path) => [
        path,
        // The server takes a session's requests from its own origin only.
        { target: server, changeOrigin: true, headers: { origin: server } },
      ]),
    ),
  },
}));
