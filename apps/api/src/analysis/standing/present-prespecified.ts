import { requireViewer, type Viewer } from "#access";
import { nodeId } from "#node-id";
import type { NodeReader } from "#node-reader";
import { type PrespecifiedRow, prespecifiedByIds } from "./prespecified-analysis.sql.ts";
import { PrespecifiedAnalysis } from "./prespecified-analysis.type.ts";

/** Centers whose plans the viewer reads: those the viewer belongs to. */
export const centersOf = ({ facts }: Viewer): readonly number[] => [
  ...new Set(facts.memberships.flatMap(({ centerId }) => centerId ?? [])),
];

/** A registered question as the viewer sees it. */
export function presentPrespecified({ registrar, ...row }: PrespecifiedRow, viewer: Viewer): PrespecifiedAnalysis {
  const { accountId, memberships } = viewer.facts;
  const steward = memberships.some(({ centerId, role }) => centerId === row.centerId && role === "STEWARD");
  return Object.assign(new PrespecifiedAnalysis(), {
    ...row,
    id: nodeId("PrespecifiedAnalysis", row.analysisId),
    viewerCanWithdraw: row.withdrawnAt === null && (registrar === accountId || steward),
  });
}

/** Registered questions by number, of those of the viewer's centers. */
export const prespecifiedNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const ids = keys.flatMap(([id]) => id ?? []);
    const rows = await prespecifiedByIds(context.db, ids, centersOf(viewer));
    const found = new Map(rows.map((row) => [row.analysisId, presentPrespecified(row, viewer)]));
    return keys.map(([id = 0]) => found.get(id) ?? null);
  },
};
