import { Button } from 'react-aria-components';
import { signin } from '../../../shared/words/signin.ts';
import type { CastMember } from '../../api/me.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useSpeech, useWords } from '../../words/useWords.ts';

/** The people of the demo company, to be signed in as by one click. */
export function DemoCast({ cast, choose, isPending, error }: { cast: readonly CastMember[]; choose: (email: string) => void; isPending: boolean; error: Error | null }) {
  const say = useWords(signin);
  const { language } = useSpeech();
  return (
    <section className="card w-full max-w-sm p-6" aria-labelledby="cast">
      <h2 id="cast" className="font-serif text-l font-semibold">
        {say('signin.demoTitle')}
      </h2>
      <p className="mt-1 mb-3 text-s text-ink-2">{say('signin.demoText')}</p>
      <Refusal error={error} />
      <ul>
        {cast.map((person) => (
          <li key={person.email} className="border-t border-line">
            <Button isDisabled={isPending} onPress={() => choose(person.email)} className="tap -mx-2 flex w-[calc(100%+16px)] items-center gap-3 rounded-s px-2 py-2 text-left hover:bg-sunken">
              <Avatar person={{ id: person.email, name: person.name, photo: null }} size="s" />
              <span className="min-w-0 leading-snug">
                <span className="block text-s font-semibold">{person.name}</span>
                <span className="block text-xs text-ink-3">{person.role} · {person.about[language]}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
