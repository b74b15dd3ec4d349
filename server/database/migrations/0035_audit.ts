import { sql, type Kysely } from 'kysely';

/** The audit chain (docs/decisions/0009-audit-chain.md): a leaf per event, the signed head of each day, and the keys they were signed with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a leaf says of its event stays when the event is trimmed from the log; "trimmed" names the run that did it.
    create table audit_leaf (
      at bigint primary key,
      seq bigint not null unique,
      kind text not null,
      day date not null,
      row_hash bytea not null,
      hash bytea not null,
      trimmed uuid
    );

    create table audit_head (
      day date primary key,
      size bigint not null,
      seq bigint not null,
      root bytea not null,
      peaks bytea not null,
      created timestamptz not null,
      key text not null,
      signature bytea not null
    );
    create index audit_head_size on audit_head (size);

    create table audit_key (
      key text primary key,
      public text not null,
      since timestamptz not null default now()
    );

    -- Nobody writes here on anybody's behalf; who may read the log may read of its chain.
    alter table audit_leaf enable row level security;
    alter table audit_head enable row level security;
    alter table audit_key enable row level security;
    create policy audit_leaf_read on audit_leaf for select to kontor_person using ((select has_house_role('administrator')) or (select has_house_role('auditor')));
    create policy audit_head_read on audit_head for select to kontor_person using ((select has_house_role('administrator')) or (select has_house_role('auditor')));
    create policy audit_key_read on audit_key for select to kontor_person using ((select has_house_role('administrator')) or (select has_house_role('auditor')));
    grant select on audit_leaf, audit_head, audit_key to kontor_person;
  `.execute(db);
}
