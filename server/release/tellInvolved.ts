import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import { release as words } from '../../shared/words/release.ts';
import { translator } from '../../shared/words/words.ts';
import type { Reaction } from '../events/reaction.ts';
import { htmlOf, textOf } from '../mail/letter.ts';
import { putOut } from '../mail/sendMail.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };
type Told = 'requested' | 'released' | 'returned' | 'refused' | 'voided' | 'revoked';

/** Tells approvers by mail that a request waits, and who asked what became of it: with a link, without a word of the content. */
export const tellInvolved: Reaction = {
  name: 'tellInvolved',
  async run(kontor, event) {
    const what = event.kind.split('.')[1] as Told;
    await kontor.system(async ({ db }) => {
      const { rows } = await sql<{ id: string; name: string; email: string; language: Language; number: string }>`
        select p.id, p.name, p.email, p.language, r.number from release r join person p on p.state = 'active' and p.kind = 'member' and p.email is not null and p.id is distinct from ${event.actor}::uuid
          and case when ${what} = 'requested' then r.state = 'requested' and p.id <> r.requested_by and p.id <> r.author_id and (p.id in (select person_id from approvers_of(r.from_space_id, r.label))
            or p.id in (select a.deputy_id from approvers_of(r.from_space_id, r.label) a join person h on h.id = a.person_id where h.id in (r.requested_by, r.author_id) or h.state <> 'active' or current_date between h.absent_from and h.absent_until))
          else p.id = r.requested_by end
        where r.id = ${event.subject}::uuid and not exists (select 1 from mail m where m.person_id = p.id and m.purpose = 'releaseNotice' and m.headers->>'X-Kontor-Event' = ${event.id})`.execute(db);
      const house = await db.selectFrom('house').select('name').executeTakeFirstOrThrow();
      for (const person of rows) {
        const speak = say[person.language];
        const heading = speak(`told.${what}`, { number: Number(person.number) });
        const letter = {
          language: person.language, house: house.name, heading, lines: [speak('told.greeting', { name: person.name }), speak(`told.${what}Line`, { number: Number(person.number) })],
          action: { label: speak('told.open'), link: `${kontor.config.address}/releases/${event.subject}` }, foot: [speak('told.foot')],
        };
        const mail = await putOut(db, { person_id: person.id, recipient: person.email, subject: heading, text: textOf(letter), html: htmlOf(letter), purpose: 'releaseNotice' });
        await db.updateTable('mail').set({ headers: JSON.stringify({ 'X-Kontor-Event': event.id }) }).where('id', '=', mail).execute();
      }
      if (rows.length > 0) await kontor.jobs.nudge(db, 'send-mails');
    });
  },
};
