// The explorer is a page of its own, with a bundle of its own: its editor is larger than the whole portal.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ExplorerPage } from "./explorer-page.tsx";

const place = document.getElementById("explorer");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ExplorerPage />
    </StrictMode>,
  );
}
