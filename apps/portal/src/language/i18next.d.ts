import "i18next";
import type { PortalWords } from "./en.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "portal";
    resources: { portal: PortalWords };
    returnNull: false;
  }
}
