import { sql, type Kysely } from 'kysely';

/** The emergency stop loses nothing: what is meant for outsiders is still made, and waits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Whether a person may come in as soon as the ways outward are open: what concerns them is kept for them meanwhile.
    create function keeps_access(who uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from person p left join partner f on f.id = p.partner_id where p.id = who and p.state = 'active'
        and (p.kind = 'member' or (p.access_until > now() and f.state <> 'ended'))); end $$;

    -- Whether a mail leaves the house: to outsiders, and to whom Kontor does not know (only who is invited as a member is as good as of the house).
    create function goes_outward(reader uuid, purpose text) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return case when reader is null then purpose <> 'invitation' else exists (select 1 from person p where p.id = reader and p.kind <> 'member') end; end $$;
    create index emergency_stop_started on emergency_stop (started);
  `.execute(db);
}
