import { useState } from 'react';
import { Text } from 'react-aria-components';
import type { PersonRef } from '../../shared/api/people.ts';
import { useFoundPeople } from '../api/people.ts';
import { Avatar } from './Avatar.tsx';
import { Company } from './Company.tsx';
import { FindOne } from './FindOne.tsx';

/** Finds a person by name and hands them over; empties itself afterwards. */
export function FindPerson(parts: { label: string; placeholder?: string; choose: (person: PersonRef) => void }) {
  const [text, setText] = useState('');
  const { data } = useFoundPeople(text.trim());
  return (
    <FindOne text={text} setText={setText} found={data ?? []} {...parts}>
      {(person) => (
        <>
          <Avatar person={person} size="s" />
          <span className="min-w-0">
            <Text slot="label">
              {person.name}
              <Company of={person.company} />
            </Text>
            {person.role && (
              <Text slot="description" className="block truncate text-xs text-ink-3">
                {person.role}
              </Text>
            )}
          </span>
        </>
      )}
    </FindOne>
  );
}
