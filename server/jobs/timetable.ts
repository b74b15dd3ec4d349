import { trimLog } from '../admin/trimLog.ts';
import { publishDue } from '../drafts/publishDue.ts';
import { adoptStrays, sweepFiles } from '../files/sweepFiles.ts';
import { sendMails } from '../mail/sendWaiting.ts';
import { sweepMails } from '../mail/sweepMails.ts';
import { tellByMail } from '../notices/deliverNotices.ts';
import { remindByCalendar } from '../notices/remindOpen.ts';
import { pruneWords } from '../search/pruneWords.ts';
import { sweepSignIn } from '../session/sweepSignIn.ts';
import type { Timetable } from './jobs.ts';

/** All work that returns by the clock. */
export const timetable: readonly Timetable[] = [publishDue, sweepFiles, adoptStrays, sendMails, sweepMails, tellByMail, remindByCalendar, trimLog, pruneWords, sweepSignIn];
