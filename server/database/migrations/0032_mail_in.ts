import { sql, type Kysely } from 'kysely';

/**
 * Taking part by mail: secret reply addresses, of which only the hash is kept, and what became of each mail that came in. Neither holds
 * anything that was written. Outsiders' role gets nothing here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reply_address (
      id uuid primary key,
      hash bytea not null unique,
      person_id uuid not null references person on delete cascade,
      space_id uuid not null references space on delete cascade,
      -- The thread that answers go to; null for an address that starts threads.
      post_id uuid references post on delete cascade,
      created timestamptz not null default now(),
      used timestamptz,
      revoked timestamptz
    );
    create index reply_address_person on reply_address (person_id);
    create index reply_address_post on reply_address (post_id);
    create index reply_address_space on reply_address (space_id);

    -- Who leaves a space leaves their addresses there; coming back gives new ones.
    create function revoke_addresses() returns trigger language plpgsql security definer set search_path = public as $$
      begin update reply_address set revoked = now() where person_id = old.person_id and space_id = old.space_id and revoked is null; return null; end $$;
    create trigger membership_left after delete on membership for each row execute function revoke_addresses();

    create table inbound_mail (
      id uuid primary key,
      key bytea not null unique,
      received timestamptz not null default now(),
      via text not null check (via in ('smtp', 'lmtp', 'imap')),
      sender text not null,
      size integer not null,
      state text not null check (state in ('trying', 'posted', 'refused')),
      reason text,
      tries integer not null default 1,
      answered boolean not null default false,
      person_id uuid references person on delete set null,
      space_id uuid references space on delete set null,
      post_id uuid references post on delete set null,
      comment_id uuid references comment on delete set null,
      message_id text,
      left_out text[] not null default '{}'
    );
    create index inbound_mail_received on inbound_mail (received desc, id desc);
    create index inbound_mail_sender on inbound_mail (sender, received) where answered;
    create index inbound_mail_person on inbound_mail (person_id, received);
    create index inbound_mail_post on inbound_mail (post_id);
    create index inbound_mail_comment on inbound_mail (comment_id);
    create index inbound_mail_space on inbound_mail (space_id);

    alter table mail add column post_id uuid references post on delete cascade, add column comment_id uuid references comment on delete cascade, add column event_id uuid;
    create unique index mail_once on mail (person_id, event_id) where event_id is not null;
    create index mail_post on mail (post_id);
    create index mail_comment on mail (comment_id);

    alter table space add column threads_by_mail boolean not null default false;
    grant select (threads_by_mail), update (threads_by_mail) on space to kontor_person;

    alter table reply_address enable row level security;
    alter table inbound_mail enable row level security;
    create policy inbound_mail_read on inbound_mail for select to kontor_person using ((select has_house_role('administrator')));
    grant select (id, received, via, sender, size, state, reason, answered, person_id, space_id, post_id, left_out) on inbound_mail to kontor_person;
  `.execute(db);
}
