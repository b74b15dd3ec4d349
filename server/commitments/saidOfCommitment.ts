import type { Language } from '../../shared/api/basics.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import type { CommitmentFacts, Side } from './loadCommitments.ts';
import { dueInWords } from './inWords.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** A commitment in words, line by line: who, to whom, until when, and how it stands. */
export function saidOfCommitment(facts: CommitmentFacts, language: Language): string[] {
  const words = say[language];
  const named = ({ person, department }: Side): string => [person.name, person.company ?? department].filter(Boolean).join(', ');
  const missing = (['giver', 'receiver'] as const).filter((side) => facts[side].agreed === null).map((side) => facts[side].person.name);
  return [
    words('commitmentMails.sides', { giver: named(facts.giver), receiver: named(facts.receiver) }),
    words('commitmentMails.due', { due: dueInWords(facts, language) }),
    ...(facts.due === facts.firstDue ? [] : [words('commitmentMails.first', { due: dueInWords({ due: facts.firstDue, week: facts.firstWeek }, language) })]),
    facts.state === 'proposed' ? words('commitmentMails.missing', { names: missing.join(', ') }) : words(`commitmentStates.${facts.state}`),
  ];
}
