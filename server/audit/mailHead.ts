import type { Timetable } from '../jobs/jobs.ts';
import { htmlOf, textOf, type Letter } from '../mail/letter.ts';
import { wordsOf } from '../mail/letters.ts';
import { putOut } from '../mail/sendMail.ts';
import { kept } from '../settings/kept.ts';
import { newestHead } from './publishHead.ts';

/** Every morning: mails the newest signed head to the addresses that the house names, so that it is kept where this machine can't reach it. */
export const mailHead: Timetable = {
  name: 'mail-head',
  cron: '0 6 * * *',
  async run(kontor) {
    const to = (await kept(kontor.database.owner, 'log'))?.headsTo ?? [];
    const head = to.length > 0 ? await newestHead(kontor) : null;
    if (!head) return;
    await kontor.system(async ({ db }) => {
      const house = await db.selectFrom('house').select(['name', 'language', 'time_zone']).executeTakeFirstOrThrow();
      const say = wordsOf[house.language];
      const created = new Intl.DateTimeFormat(house.language, { dateStyle: 'long', timeStyle: 'short', timeZone: house.time_zone }).format(new Date(head.created));
      const subject = say('mails.auditHeadSubject', { house: house.name });
      const letter: Letter = {
        language: house.language,
        house: house.name,
        heading: subject,
        // The head stands on a line of its own: a saved mail can be given to "kontor audit verify --heads" as it is.
        lines: [say('mails.auditHeadLine', { created, size: head.size, seq: head.seq }), JSON.stringify(head)],
        foot: [say('mails.auditHeadFoot')],
      };
      for (const recipient of to) await putOut(db, { person_id: null, recipient, subject, text: textOf(letter), html: htmlOf(letter), purpose: 'auditHead' });
      await kontor.jobs.nudge(db, 'send-mails');
    });
  },
};
