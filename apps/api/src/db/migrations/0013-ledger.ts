import type { MigrationInterface, QueryRunner } from "typeorm";

/** The text an entry is hashed over: a JSON array, written alike by this function and by `ledgerLine` of the portal. */
const ledgerLine = `
create function portal.ledger_line(entry portal.audit_entry, previous bytea) returns text
language sql stable set search_path = pg_catalog, portal, pg_temp as $$
  select '[' || concat_ws(',',
    entry.chain_id::text,
    entry.seq::text,
    to_json(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text,
    coalesce(entry.account_id::text, 'null'),
    coalesce(entry.token_id::text, 'null'),
    to_json(entry.action)::text,
    to_json(entry.object)::text,
    to_json(entry.outcome)::text,
    to_json(entry.details::text)::text,
    to_json(encode(previous, 'hex'))::text
  ) || ']'
$$`;

/** Numbers an entry, times it and chains it to the one before, under the lock of its chain's head. */
const chainEntry = `
create function portal.chain_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  head portal.audit_head;
begin
  new.chain_id := coalesce(new.center_id, 0);
  select * into head from portal.audit_head where chain_id = new.chain_id for update;
  if not found then
    insert into portal.audit_head (chain_id, seq, hash) values (new.chain_id, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
    select * into head from portal.audit_head where chain_id = new.chain_id for update;
  end if;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.hash := sha256(convert_to(portal.ledger_line(new, head.hash), 'UTF8'));
  update portal.audit_head set seq = new.seq, hash = new.hash where chain_id = new.chain_id;
  return new;
end $$`;

const refuseChange = `
create function portal.refuse_ledger_change() returns trigger
language plpgsql set search_path = pg_catalog, portal, pg_temp as $$
begin
  raise exception 'the ledger is append-only';
end $$`;

/**
 * The log as chains of hashes: one per center and one for the consortium (0). Whoever inserts an entry, the database
 * numbers, times and chains it, so nobody can choose the place or the time of what they did.
 */
export class Ledger1700000013000 implements MigrationInterface {
  name = "Ledger1700000013000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("drop index portal.audit_entry_center");
    await runner.query("alter table portal.audit_entry rename to audit_entry_before");
    await runner.query(
      "alter table portal.audit_entry_before rename constraint audit_entry_pkey to audit_entry_before_pkey",
    );
    await runner.query(`create table portal.audit_head (
      chain_id integer not null,
      seq bigint not null,
      hash bytea not null,
      primary key (chain_id)
    )`);
    await runner.query(`create table portal.audit_entry (
      chain_id integer not null,
      seq bigint not null,
      at timestamptz not null,
      center_id integer,
      account_id integer,
      token_id integer,
      action text not null,
      object text not null,
      outcome text not null,
      details json not null default '{}'::json,
      hash bytea not null,
      primary key (chain_id, seq)
    )`);
    await runner.query(`create table portal.audit_checkpoint (
      chain_id integer not null,
      seq bigint not null,
      made_at timestamptz not null default now(),
      note text not null,
      verifier_key text not null,
      primary key (chain_id, seq)
    )`);
    await runner.query(ledgerLine);
    await runner.query(chainEntry);
    await runner.query(refuseChange);
    await runner.query(
      "create trigger chain_audit_entry before insert on portal.audit_entry for each row execute function portal.chain_audit_entry()",
    );
    for (const table of ["audit_entry", "audit_checkpoint"]) {
      await runner.query(
        `create trigger refuse_change before update or delete or truncate on portal.${table}
           for each statement execute function portal.refuse_ledger_change()`,
      );
    }
    await runner.query(
      `insert into portal.audit_entry (center_id, account_id, token_id, action, object, outcome, details)
       select center_id, account_id, token_id, action, object, outcome, details::json
         from portal.audit_entry_before order by entry_id`,
    );
    await runner.query("drop table portal.audit_entry_before");
    await runner.query("revoke all on function portal.chain_audit_entry() from public");
    await runner.query("grant select, insert on portal.audit_entry, portal.audit_checkpoint to portal_runtime");
    await runner.query("grant select on portal.audit_head to portal_runtime");
    await runner.query("grant insert on portal.audit_entry to portal_withdrawal");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.audit_entry_before (
      entry_id bigint generated always as identity not null,
      at timestamptz not null default clock_timestamp(),
      center_id integer,
      account_id integer,
      token_id integer,
      action text not null,
      object text not null,
      outcome text not null,
      details jsonb not null default '{}'::jsonb,
      constraint audit_entry_before_pkey primary key (entry_id)
    )`);
    await runner.query(
      `insert into portal.audit_entry_before (at, center_id, account_id, token_id, action, object, outcome, details)
       select at, center_id, account_id, token_id, action, object, outcome, details::jsonb
         from portal.audit_entry order by at, chain_id, seq`,
    );
    await runner.query("drop function portal.ledger_line(portal.audit_entry, bytea) cascade");
    await runner.query("drop table portal.audit_entry, portal.audit_head, portal.audit_checkpoint");
    await runner.query("drop function portal.chain_audit_entry(), portal.refuse_ledger_change()");
    await runner.query("alter table portal.audit_entry_before rename to audit_entry");
    await runner.query("alter table portal.audit_entry rename constraint audit_entry_before_pkey to audit_entry_pkey");
    await runner.query("create index audit_entry_center on portal.audit_entry (center_id, at)");
    await runner.query("grant select, insert on portal.audit_entry to portal_runtime");
    await runner.query("grant insert on portal.audit_entry to portal_withdrawal");
  }
}
