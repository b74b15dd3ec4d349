import { Plus } from 'lucide-react';
import type { ConsentWhat, MyKnowledge as Mine } from '../../shared/api/knowledge.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useChangeMyKnowledge, useMyKnowledge } from '../api/knowing.ts';
import { NamesField } from '../knowing/NamesField.tsx';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { Tick } from '../parts/Tick.tsx';
import { settingsSections } from '../shell/sections.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

const MOST_SKILLS = 20;
const SKILL_CHARS = 60;

/** What the person declares to know, and what they agree to; each change holds at once. */
export default function MyKnowledge() {
  const say = useWords(words);
  const { data, error, refetch } = useMyKnowledge();
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('mine.title')} sub={say('mine.sub')}>
      {!data && (error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && <Fields mine={data} />}
    </Page>
  );
}

function Fields({ mine }: { mine: Mine }) {
  const say = useWords(words);
  const change = useChangeMyKnowledge();
  const skills = (to: string[]): void => change.run({ skills: to });
  return (
    <>
      <Refusal error={change.error} />
      <Card title={say('mine.skills')} text={say('mine.skillsText')}>
        <NamesField bare label={say('mine.skills')} placeholder={say('mine.skillPlaceholder')} names={mine.skills} change={skills} most={MOST_SKILLS} chars={SKILL_CHARS} />
        {mine.suggested.length > 0 && mine.skills.length < MOST_SKILLS && (
          <div className="mt-4">
            <p className="mb-2 text-s text-ink-2">{say('mine.suggested')}</p>
            <ul className="flex flex-wrap gap-2">
              {mine.suggested.map(({ id, name }) => (
                <li key={id}>
                  <Button icon={Plus} aria-label={say('mine.take', { name })} onPress={() => skills([...mine.skills, name])}>
                    {name}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      <Consents mine={mine} set={(consents) => change.run({ consents })} />
    </>
  );
}

const all: readonly ConsentWhat[] = ['shown', 'asked', 'answers', 'named'];

function Consents({ mine, set }: { mine: Mine; set: (consents: ConsentWhat[]) => void }) {
  const say = useWords(words);
  const dates = useDates();
  const given = new Map(mine.consents.map((one) => [one.what, one.given]));
  const turn = (what: ConsentWhat, on: boolean): void => set(all.filter((one) => (one === what ? on : given.has(one))));
  const hint = (what: ConsentWhat): string => [say(`mine.${what}Hint`), given.has(what) && `(${say('mine.since', { day: dates.day(dates.dayOfMoment(given.get(what)!)) })})`].filter(Boolean).join(' ');
  return (
    <Card title={say('mine.consents')}>
      <div className="grid gap-3">
        {all.map((what) => (
          <Tick key={what} label={say(`mine.${what}`)} hint={hint(what)} isSelected={given.has(what)} onChange={(on) => turn(what, on)} />
        ))}
      </div>
    </Card>
  );
}
