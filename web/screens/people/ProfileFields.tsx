import type { PersonRef } from '../../../shared/api/people.ts';
import { common } from '../../../shared/words/common.ts';
import { people as words } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { useWords } from '../../words/useWords.ts';

/** The fields of a profile while it is edited; skills as one line. */
export interface ProfileValues {
  name: string;
  role: string;
  department: string;
  site: string;
  phone: string;
  skills: string;
  manager: PersonRef | null;
}

type Source = { name: string; role: string | null; department: string | null; site: string | null; phone: string | null; skills: string[]; manager: PersonRef | null };

export const valuesOf = ({ name, role, department, site, phone, skills, manager }: Source): ProfileValues => ({ name, role: role ?? '', department: department ?? '', site: site ?? '', phone: phone ?? '', skills: skills.join(', '), manager });

/** The values as the API takes them: empty lines are nothing. */
export const changeOf = ({ name, role, department, site, phone, skills, manager }: ProfileValues) => ({
  name: name.trim(),
  role: role.trim() || null,
  department: department.trim() || null,
  site: site.trim() || null,
  phone: phone.trim() || null,
  skills: [...new Set(skills.split(',').map((skill) => skill.trim()).filter(Boolean))].slice(0, 20),
  manager: manager?.id ?? null,
});

const ofAll: ReadonlySet<string> = new Set(['role', 'phone']);
const lines = [
  ['role', 120],
  ['department', 120],
  ['site', 120],
  ['phone', 60],
] as const;

/** Name, job, department, site, phone, manager and skills, each with its error beside it; of people of partners nothing that only the house has. */
export function ProfileFields({ values, change, wrong, outside = false }: { values: ProfileValues; change: (more: Partial<ProfileValues>) => void; wrong: (field: string) => string | undefined; outside?: boolean }) {
  const say = useWords(words);
  return (
    <>
      <Field label={say('profile.name')} value={values.name} onChange={(name) => change({ name })} error={wrong('name')} autoComplete="off" isRequired maxLength={120} />
      <div className="grid gap-4 sm:grid-cols-2">
        {lines.filter(([field]) => !outside || ofAll.has(field)).map(([field, most]) => (
          <Field key={field} label={say(`profile.${field}`)} value={values[field]} onChange={(value) => change({ [field]: value })} error={wrong(field)} maxLength={most} type={field === 'phone' ? 'tel' : 'text'} autoComplete="off" />
        ))}
      </div>
      {!outside && (
        <>
          <ChosenPerson label={say('profile.manager')} person={values.manager} choose={(manager) => change({ manager })} error={wrong('manager')} />
          <Field label={say('profile.skills')} hint={say('profile.skillsHint')} value={values.skills} onChange={(skills) => change({ skills })} error={wrong('skills')} maxLength={1000} />
        </>
      )}
    </>
  );
}

/** One person, found by name; can be taken away again. */
export function ChosenPerson({ label, person, choose, error }: { label: string; person: PersonRef | null; choose: (person: PersonRef | null) => void; error?: string }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  return (
    <div>
      {person ? (
        <>
          <p className="text-s font-semibold">{label}</p>
          <p className="flex items-center gap-3">
            {person.name}
            <Button look="text" className="mx-0" aria-label={sayCommon('common.remove', { name: person.name })} onPress={() => choose(null)}>
              {say('profile.takeAway')}
            </Button>
          </p>
        </>
      ) : (
        <FindPerson label={label} placeholder={say('profile.chooseManager')} choose={choose} />
      )}
      {error && <p className="text-xs font-semibold text-late">{error}</p>}
    </div>
  );
}
