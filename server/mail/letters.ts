import type { Language } from '../../shared/api/basics.ts';
import { mails } from '../../shared/words/mails.ts';
import { translator } from '../../shared/words/words.ts';
import type { Letter } from './letter.ts';

/** The letters that carry one link and go out at once. */
export type LinkLetterPurpose = 'invitation' | 'reset' | 'passwordChanged' | 'guestInvitation' | 'signInLink' | 'agreementRunsOut' | 'guestReview' | 'sponsorGone' | 'submissionWaits' | 'submissionApproved' | 'submissionRefused' | 'draftFailed' | 'settingsChanged' | 'test';

export interface LinkLetter {
  readonly purpose: LinkLetterPurpose;
  readonly language: Language;
  readonly house: string;
  readonly timeZone: string;
  readonly link: string;
  readonly name: string;
  /** Who invites. */
  readonly by?: string;
  readonly expires?: Date;
  /** What else the sentences of its purpose name. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export const wordsOf = { de: translator(mails, 'de'), en: translator(mails, 'en') };

/** A letter with one link in the words of its purpose, and its subject. */
export function linkLetter({ purpose, language, house, timeZone, link, name, by, expires, values: more }: LinkLetter): { subject: string; letter: Letter } {
  const say = wordsOf[language];
  const until = expires ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(expires) : '';
  const values = { house, by: by ?? house, expires: until, ...more };
  const subject = say(`mails.${purpose}Subject`, values);
  const lines = [say('mails.greeting', { name }), say(`mails.${purpose}Line`, values)];
  if ((purpose === 'invitation' || purpose === 'guestInvitation') && expires) lines.push(say('mails.invitationExpires', values));
  return { subject, letter: { language, house, heading: subject, lines, action: { label: say(`mails.${purpose}Action`), link }, foot: [say(`mails.${purpose}Foot`)] } };
}
