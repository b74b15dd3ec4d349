import { Link } from '@tanstack/react-router';
import { search as words } from '../../../shared/words/search.ts';
import { useMe } from '../../api/me.ts';
import { useSpaces } from '../../api/spaces.ts';
import { useWords } from '../../words/useWords.ts';

const lines = ['space', 'from', 'kind', 'label', 'topic', 'time', 'phrase'] as const;

/** Teaches the filters by examples of the person's own house; each can be tried at once. */
export function SearchHelp() {
  const say = useWords(words);
  const me = useMe();
  const { data: spaces = [] } = useSpaces();
  const values = { space: spaces[0]?.name ?? say('search.space'), name: me.name, word: say('filters.question') };
  return (
    <section className="card p-5">
      <h2 className="text-m font-semibold">{say('help.title')}</h2>
      <p className="mt-1 mb-3 text-s text-ink-2">{say('help.text')}</p>
      <table className="w-full text-s max-sm:[&_td]:block">
        <thead className="sr-only">
          <tr>
            <th>{say('help.example')}</th>
            <th>{say('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.filter((line) => line !== 'topic' || me.kind === 'member').map((line) => {
            const sample = say(`help.${line}Sample`, values);
            return (
              <tr key={line} className="border-t border-line">
                <td className="py-2 pr-4 max-sm:pb-0">
                  <Link to="/search" search={{ q: sample }} className="tap inline-flex items-center font-semibold text-house underline decoration-1 underline-offset-4">
                    {sample}
                  </Link>
                </td>
                <td className="py-2 text-ink-2 max-sm:pt-0">{say(`help.${line}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-3 text-s text-ink-3 max-md:hidden">{say('help.palette')}</p>
    </section>
  );
}
