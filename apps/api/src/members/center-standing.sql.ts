import type { RequestDatabase } from "#db";

/** How a center stands: its people and what waits there; nothing of its cases. */
export interface CenterStandingRow {
  readonly centerId: number;
  readonly people: number;
  readonly stewards: number;
  readonly invitations: number;
  readonly cohorts: number;
}

/** How every center stands, in the order of their numbers. Counts people, open invitations and cohorts, and no case. */
export async function centerStandings(db: RequestDatabase): Promise<CenterStandingRow[]> {
  return db.rows<CenterStandingRow>(
    `/* centerStandings */
     select center.center_id as "centerId", coalesce(member.people, 0) as people,
            coalesce(member.stewards, 0) as stewards, coalesce(invited.open, 0) as invitations,
            coalesce(owned.cohorts, 0) as cohorts
       from portal.center
       left join (select center_id, count(distinct account_id)::int as people,
                         (count(distinct account_id) filter (where role = 'STEWARD'))::int as stewards
                    from portal.membership
                   where starts_at <= now() and (ends_at is null or ends_at > now())
                   group by center_id) as member using (center_id)
       left join (select center_id, count(*)::int as open
                    from portal.invitation
                   where accepted_at is null and withdrawn_at is null and expires_at > now()
                   group by center_id) as invited using (center_id)
       left join (select center_id, count(*)::int as cohorts from portal.cohort group by center_id) as owned
            using (center_id)
      order by center.center_id
      limit 500`,
  );
}
