import type { Timetable } from './jobs.ts';
import { adoptStrays, sweepFiles } from '../files/sweepFiles.ts';
import { importWaiting } from '../import/importWaiting.ts';
import { passOnByClock } from '../questions/passOn.ts';
import { pruneWords } from '../search/pruneWords.ts';
import { publishDue } from '../drafts/publishDue.ts';
import { tellDecidersByDay } from '../submissions/tellDeciders.ts';
import { remindOfCommitments } from '../commitments/remindCommitments.ts';
import { remindByCalendar } from '../notices/remindOpen.ts';
import { askCheckIns } from '../checkIns/askCheckIns.ts';
import { remindOfGoals } from '../goals/remindOfGoals.ts';
import { closePolls } from '../polls/closePoll.ts';
import { remindByClock } from '../reminders/remindByClock.ts';
import { expireReleases } from '../release/endRelease.ts';
import { sendMails } from '../mail/sendWaiting.ts';
import { pollMail, sweepInbound } from '../mailIn/clock.ts';
import { sweepKeys } from './sweepKeys.ts';
import { sweepMails } from '../mail/sweepMails.ts';
import { sweepSignIn } from '../session/sweepSignIn.ts';
import { mindByCalendar } from '../guests/mindGuests.ts';
import { remindOfAgreements } from '../partners/remindAgreements.ts';
import { askPageOwners } from '../pages/askOwners.ts';
import { packRelations } from '../partners/ending/packRelation.ts';
import { tellByMail } from '../notices/deliverNotices.ts';
import { sendPushes } from '../push/sendPushes.ts';
import { checkByClock } from '../audit/checkChain.ts';
import { mailHead } from '../audit/mailHead.ts';
import { publishHead } from '../audit/publishHead.ts';
import { sealByClock } from '../audit/seal.ts';
import { trimLog } from '../admin/trimLog.ts';

/** All work that returns by the clock. */
export const timetable: readonly Timetable[] = [
  publishDue,
  sweepFiles,
  adoptStrays,
  sendMails,
  expireReleases,
  sweepMails,
  tellByMail,
  sendPushes,
  remindByCalendar,
  tellDecidersByDay,
  remindByClock,
  remindOfCommitments,
  passOnByClock,
  remindOfAgreements,
  remindOfGoals,
  closePolls,
  askCheckIns,
  askPageOwners,
  mindByCalendar,
  packRelations,
  trimLog,
  pruneWords,
  sweepSignIn,
  sweepKeys,
  sealByClock,
  checkByClock,
  publishHead,
  mailHead,
  importWaiting,
  pollMail,
  sweepInbound,
];
