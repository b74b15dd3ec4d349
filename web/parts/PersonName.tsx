import { Link } from '@tanstack/react-router';
import type { PersonRef } from '../../shared/api/people.ts';
import { Company } from './Company.tsx';

/** The name of a person, leading to their page, and the company they work for when it's a partner. */
export function PersonName({ person }: { person: PersonRef }) {
  return (
    <>
      <Link to="/people/$person" params={{ person: person.id }} className="inline-block leading-6 font-semibold hover:underline">
        {person.name}
      </Link>
      <Company of={person.company} />
    </>
  );
}
