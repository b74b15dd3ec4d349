import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { shell } from '../../shared/words/shell.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { useWords } from '../words/useWords.ts';

type Key = keyof (typeof shell)['shortcuts'];
const sheet: readonly [string | [string, string], Key][] = [
  ['N', 'write'],
  ['J', 'next'],
  ['K', 'previous'],
  [['G', 'S'], 'goHome'],
  [['G', 'F'], 'goForMe'],
  [['G', 'R'], 'goSpaces'],
  [['G', 'M'], 'goBookmarks'],
  ['/', 'search'],
  [['control', 'K'], 'palette'],
  [['control', '↵'], 'send'],
  ['?', 'sheet'],
];
const goings: Record<string, string> = { s: '/', h: '/', f: '/for-me', r: '/spaces', m: '/bookmarks' };

let open: () => void = () => undefined;
/** Shows the sheet of keyboard shortcuts. */
export const openShortcuts = (): void => open();

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !== null);

/** Moves the focus to the next or previous post on the page. */
function step(by: 1 | -1): void {
  const posts = [...document.querySelectorAll<HTMLElement>('article[data-post]')];
  const at = posts.findIndex((one) => one.contains(document.activeElement));
  const next = posts[at === -1 ? (by === 1 ? 0 : posts.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Opens the composer of the page, or the page for writing. */
function write(router: ReturnType<typeof useRouter>): void {
  const here = document.querySelector<HTMLElement>('[data-composer]');
  if (here) here.click();
  else void router.navigate({ to: '/write' });
}

function Keys({ keys }: { keys: string | [string, string] }) {
  const say = useWords(shell);
  if (typeof keys === 'string') return keys;
  const [first, second] = keys;
  return first === 'control' ? say('shortcuts.control', { key: second }) : say('shortcuts.sequence', { first, second });
}

/** Listens to single keys while nobody types, and shows their sheet. */
export function Shortcuts() {
  const say = useWords(shell);
  const router = useRouter();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    open = () => setShown(true);
    let gone = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const key = event.key.toLowerCase();
      const to = goings[key];
      if (Date.now() - gone < 1500 && to) void router.navigate({ to });
      else if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === '?') setShown(true);
      else if (key === 'n') write(router);
      else if (key === '/') void router.navigate({ to: '/search' });
      else {
        gone = key === 'g' ? Date.now() : 0;
        return;
      }
      gone = 0;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [router]);
  return (
    <Sheet title={say('shortcuts.title')} isOpen={shown} close={() => setShown(false)}>
      <table className="w-full text-s">
        <thead className="sr-only">
          <tr>
            <th>{say('shortcuts.keys')}</th>
            <th>{say('shortcuts.does')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.map(([keys, does]) => (
            <tr key={does} className="border-t border-line">
              <td className="w-40 py-2 font-semibold"><Keys keys={keys} /></td>
              <td className="py-2 text-ink-2">{say(`shortcuts.${does}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
