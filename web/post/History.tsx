import type { Post, Version } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { useVersions } from '../api/posts.ts';
import { Prose } from '../parts/Prose.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** Every version of a post, newest first, each with what changed against the one before. */
export default function History({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const { data, error, refetch } = useVersions(post.id);
  const versions = (data?.items ?? []).toSorted((a, b) => b.version - a.version);
  return (
    <Sheet title={say('history.title')} isOpen close={close} wide>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={1} />}
      {versions.map((version) => (
        <OneVersion key={version.version} version={version} />
      ))}
    </Sheet>
  );
}

function OneVersion({ version }: { version: Version }) {
  const say = useWords(words);
  return (
    <section className="border-t border-line py-4 text-s">
      <h3 className="font-semibold">{version.version === 1 ? say('history.first') : say('history.version', { version: version.version })}</h3>
      <p className="mb-2 text-xs text-ink-3">
        {version.editor.name} · <When moment={version.created} always />
      </p>
      {version.title && <p className="mb-1 font-serif font-semibold">{version.title}</p>}
      {version.changes.length === 0 && <Prose html={version.html} />}
      {[...Map.groupBy(version.changes, (change) => change.block)].map(([block, parts]) => (
        <p key={block} className="mb-1.5 leading-relaxed whitespace-pre-line text-ink-2">
          {parts.map((part, at) => (
            <Part key={at} part={part} />
          ))}
        </p>
      ))}
    </section>
  );
}

/** Words that stayed, came or went: by colour, by line, and in words for who can't see either. */
function Part({ part: { change, text } }: { part: Version['changes'][number] }) {
  const say = useWords(words);
  if (change === 'same') return text;
  const Tag = change === 'added' ? 'ins' : 'del';
  return (
    <Tag className={`rounded-[3px] px-0.5 ${change === 'added' ? 'bg-ok-soft text-ok' : 'bg-late-soft text-late'}`}>
      <span className="sr-only">{say(`history.${change}`)}: </span>
      {text}
    </Tag>
  );
}
