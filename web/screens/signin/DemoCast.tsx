import { Button } from 'react-aria-components';
import type { CastMember } from '../../api/me.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useSpeech } from '../../words/useWords.ts';

/** The people of the demo company, to be signed in as by one click. */
export function DemoCast({ cast, choose, isPending, error }: { cast: readonly CastMember[]; choose: (email: string) => void; isPending: boolean; error: Error | null }) {
  const { language } = useSpeech();
  return (
    <>
      <Refusal error={error} />
      <ul className="grid grid-cols-2 gap-x-6 max-sm:grid-cols-1">
        {cast.map((person) => (
          <li key={person.email} className="border-t border-line">
            <Button isDisabled={isPending} onPress={() => choose(person.email)} className="-mx-2 flex h-full w-[calc(100%+16px)] items-start gap-3 rounded-s px-2 py-3 text-left hover:bg-sunken">
              <Avatar person={{ id: person.email, name: person.name, photo: null, company: person.company }} />
              <span className="min-w-0 leading-snug">
                <span className="block font-semibold">
                  {person.name}
                  <Company of={person.company} />
                </span>
                <span className="block text-s text-ink-2">{person.about[language]}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
