import "@mantine/core/styles.css";
import "@mantine/dropzone/styles.css";
import "./ui/portal.css";
import { ApolloProvider } from "@apollo/client/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./language/language.ts";
import { router } from "./router.tsx";
import { graphqlClient } from "./session/graphql-client.ts";
import { SessionProvider } from "./session/session.tsx";
import { cssVariables, theme } from "./ui/theme.ts";

const client = graphqlClient(() => {
  // The session has ended: ask again who is here, and RequireViewer leads through sign-in back to this view.
  void client.refetchQueries({ include: ["Session"] });
});

const colourScheme = localStorageColorSchemeManager({ key: "portal-colour-scheme" });

async function start(place: HTMLElement): Promise<void> {
  await startLanguage();
  createRoot(place).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colourScheme}
          defaultColorScheme="auto"
        >
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </MantineProvider>
      </ApolloProvider>
    </StrictMode>,
  );
}

const place = document.getElementById("portal");
if (place) void start(place);
