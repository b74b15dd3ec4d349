import { Link, useParams } from '@tanstack/react-router';
import { Mail, Phone } from 'lucide-react';
import type { Outsider } from '../../shared/api/partners.ts';
import type { Person } from '../../shared/api/people.ts';
import { people as words } from '../../shared/words/people.ts';
import { useMe } from '../api/me.ts';
import { useGuest } from '../api/partners.ts';
import { usePerson } from '../api/people.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { Refused } from '../api/problem.ts';
import { useWords } from '../words/useWords.ts';
import { Fact, PersonLink, Reach } from './people/Fact.tsx';
import { GuestFacts, GuestSpaces } from './people/GuestFacts.tsx';
import { useAbsence } from './people/PersonLine.tsx';

/** One person as colleagues see them. */
export default function PersonPage() {
  const { person: id } = useParams({ from: '/shell/people/$person' });
  const me = useMe();
  const { data: person, error, refetch } = usePerson(id);
  if (error instanceof Refused && (error.status === 404 || error.status === 422)) return <NotFound />;
  if (error && !person) return <Failed error={error} again={() => void refetch()} />;
  if (!person) return <Waiting lines={1} />;
  return me.kind === 'member' && person.kind !== 'member' ? <OfPartner person={person} /> : <Shown person={person} />;
}

function OfPartner({ person }: { person: Person }) {
  const { data: guest } = useGuest(person.id);
  return <Shown person={person} guest={guest ?? undefined} />;
}

function Shown({ person, guest }: { person: Person; guest?: Outsider }) {
  const say = useWords(words);
  const me = useMe();
  const away = useAbsence()(person);
  const state = person.state === 'active' ? null : say(`people.${person.state}`);
  const edit = (
    <Link to="/settings/profile" className="tap inline-flex items-center rounded-s px-3.5 py-2 text-s font-semibold text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken">
      {say('people.editMine')}
    </Link>
  );
  return (
    <Page title={person.name} sub={[person.role, state ?? away].filter(Boolean).join(' · ') || undefined} action={person.id === me.id ? edit : undefined}>
      <div className="card flex flex-wrap gap-5 p-5">
        <Avatar person={person} size="l" />
        <dl className="grid min-w-0 flex-1 gap-x-6 gap-y-3 sm:grid-cols-2">
          {guest ? <GuestFacts guest={guest} /> : <Fact word={say('people.company')}>{person.company && <span className="text-partners">{person.company}</span>}</Fact>}
          <Fact word={say('profile.department')}>{person.department}</Fact>
          <Fact word={say('profile.site')}>{person.site}</Fact>
          <Fact word={say('profile.manager')}>{person.manager && <PersonLink person={person.manager} />}</Fact>
          <Fact word={say('profile.email')} wide>{!guest?.email && person.email && <Reach icon={<Mail aria-hidden="true" className="!size-4" />} href={`mailto:${person.email}`} text={person.email} />}</Fact>
          <Fact word={say('profile.phone')}>{person.phone && <Reach icon={<Phone aria-hidden="true" className="!size-4" />} href={`tel:${person.phone.replace(/[^+\d]/g, '')}`} text={person.phone} />}</Fact>
          <Fact word={say('profile.deputy')}>{away && person.absence?.deputy && <PersonLink person={person.absence.deputy} />}</Fact>
        </dl>
      </div>
      {guest && <GuestSpaces guest={guest} />}
      {person.skills.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-2 text-s font-semibold">{say('people.askAbout')}</h2>
          <ul className="flex flex-wrap gap-2">
            {person.skills.map((skill) => (
              <li key={skill} className="rounded-full bg-house-soft px-3 py-1 text-s text-house">
                {skill}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
