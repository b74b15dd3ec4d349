import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';

const everywhere = ['partners', 'mail', 'public'];
const labels = ['public', 'internal', 'confidential'];
const archives = ['zip', '7z', 'rar', 'gz', 'tgz', 'tar', 'iso', 'img', 'vhd', 'pst', 'ost', 'msg', 'eml', 'mbox', 'kdbx', 'bak', 'sql', 'sqlite', 'mdb', 'accdb'];
const programs = ['exe', 'msi', 'dll', 'bat', 'cmd', 'com', 'scr', 'ps1', 'vbs', 'js', 'jar', 'reg', 'lnk', 'hta', 'docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'pem', 'key', 'pfx', 'p12', 'ppk'];

/** What a house begins with: found without anybody setting it up, except lists that only the house can fill. */
const defaults = [
  { kind: 'credentials', name: 'Zugangsdaten bleiben im Haus', effect: 'block' },
  { kind: 'terms', name: 'Kundendaten bleiben im Haus', effect: 'block', active: false },
  { kind: 'terms', name: 'Projektnamen bleiben im Haus', effect: 'warn', active: false },
  { kind: 'pattern', name: 'Vertraulichkeitsvermerk im Text', effect: 'block', patterns: ['\\bstreng(?:stens)?[ -]vertraulich\\b', '\\bnur für den internen (?:gebrauch|dienstgebrauch)\\b', '\\b(?:internal use only|strictly confidential)\\b', '\\bTLP: ?(?:RED|AMBER\\+STRICT)\\b'] },
  { kind: 'iban', name: 'Bankverbindungen', effect: 'warn' },
  { kind: 'tax', name: 'Steuernummern', effect: 'warn' },
  { kind: 'privateMail', name: 'Private Mailadressen', effect: 'warn' },
  { kind: 'phone', name: 'Telefonnummern', effect: 'warn', audiences: ['public'] },
  { kind: 'names', name: 'Namen aus dem Haus', effect: 'warn', audiences: ['public'], active: false },
  { kind: 'hidden', name: 'Verborgenes in Dateien', effect: 'warn' },
  { kind: 'metadata', name: 'Verfasser und Aufnahmeort in Dateien', effect: 'warn' },
  { kind: 'fileType', name: 'Programme und Schlüsseldateien', effect: 'block', terms: programs },
  { kind: 'fileType', name: 'Archive und Postfächer', effect: 'warn', terms: archives },
];

/** How labels changed, and the rules of what must not leave the house. Rules tell what the house keeps to itself, so only administrators read them; Kontor applies them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rule (
      id uuid primary key,
      kind text not null check (kind in ('terms', 'pattern', 'iban', 'tax', 'phone', 'privateMail', 'credentials', 'names', 'fileType', 'hidden', 'metadata')),
      name text not null,
      effect text not null check (effect in ('block', 'warn')),
      audiences text[] not null check (audiences <@ array['partners', 'mail', 'public']),
      labels text[] not null check (labels <@ array['public', 'internal', 'confidential', 'strictly-confidential']),
      active boolean not null default true,
      terms text[] not null default '{}',
      patterns text[] not null default '{}',
      created timestamptz not null default now(),
      changed timestamptz not null default now(),
      changed_by uuid references person
    );
    alter table rule enable row level security;
    create policy rule_keep on rule for all to kontor_person using ((select has_house_role('administrator'))) with check ((select has_house_role('administrator')));
    grant select, insert, update, delete on rule to kontor_person;

    create table label_change (
      id uuid primary key,
      post_id uuid references post on delete cascade,
      comment_id uuid references comment on delete cascade,
      file_id uuid references file on delete cascade,
      from_label text not null,
      to_label text not null,
      from_tlp text,
      to_tlp text,
      reason text,
      person_id uuid not null references person,
      created timestamptz not null default now(),
      check (num_nonnulls(post_id, comment_id, file_id) = 1)
    );
    create index label_change_post on label_change (post_id) where post_id is not null;
    create index label_change_comment on label_change (comment_id) where comment_id is not null;
    create index label_change_file on label_change (file_id) where file_id is not null;
    alter table label_change enable row level security;
    -- Reasons are read where the item is read, by people of the house.
    create policy label_change_read on label_change for select to kontor_person using (exists (select 1 from post p where p.id = post_id)
      or exists (select 1 from comment c where c.id = comment_id) or exists (select 1 from file f where f.id = file_id));
    grant select on label_change to kontor_person;
  `.execute(db);
  await giveRules(db);
}

/** Puts the rules there that every house begins with, also in one that was emptied. */
export async function giveRules(db: Kysely<any>): Promise<void> {
  for (const [place, { kind, name, effect, audiences = everywhere, active = true, terms = [], patterns = [] }] of defaults.entries())
    await sql`insert into rule (id, kind, name, effect, audiences, labels, active, terms, patterns, created)
      values (${randomUUID()}, ${kind}, ${name}, ${effect}, ${audiences}, ${labels}, ${active}, ${terms}, ${patterns}, now() + ${place} * interval '1 millisecond')`.execute(db);
}
