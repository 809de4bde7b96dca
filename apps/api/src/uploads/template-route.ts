import { writeTemplate } from "@nlrp12/intake";
import type { FastifyInstance } from "fastify";

const templates = new Map<string, Promise<Uint8Array>>();

/** The template of a language, made once. */
function templateOf(language: "en" | "fr"): Promise<Uint8Array> {
  const made = templates.get(language) ?? writeTemplate(language);
  templates.set(language, made);
  return made;
}

/** `GET /downloads/template.xlsx?language=en|fr`: the workbook a cohort file is made from. */
export function registerTemplate(app: FastifyInstance): void {
  app.get("/downloads/template.xlsx", async (request, reply) => {
    const { language } = request.query as Readonly<Record<string, unknown>>;
    const chosen = language === "fr" ? "fr" : "en";
    return reply
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .header("content-disposition", `attachment; filename="nlrp12-${chosen === "fr" ? "modele" : "template"}.xlsx"`)
      .send(Buffer.from(await templateOf(chosen)));
  });
}
