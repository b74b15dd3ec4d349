import { daysBetween } from '../../shared/time/day.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import type { Reminding } from '../posts/parts/part.ts';
import type { CommitmentFacts } from './loadCommitments.ts';
import { saidOfCommitment } from './saidOfCommitment.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** What a reminder by mail says of a commitment on a day, line by line; null when there is nothing to remind of any more. */
export function reminderSaid(facts: CommitmentFacts, { today, language, reader }: Reminding): string[] | null {
  if (facts.settled || facts.done || facts.state === 'proposed') return null;
  const days = daysBetween(today, facts.due);
  const first = days < 0 ? say[language]('commitmentMails.passed', { days: -days }) : say[language]('commitmentMails.comes', { days });
  return [first, ...saidOfCommitment(facts, language), ...(facts.giver.person.id === reader ? [say[language]('commitmentMails.holds')] : [])];
}
