import { Link } from '@tanstack/react-router';
import { ArrowUpRight, ShieldCheck } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { releaseNote as words } from '../../shared/words/releaseNote.ts';
import { useMe } from '../api/me.ts';
import { isInvolved } from '../release/involved.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';

/** What a post says of its release: on the copy by whom and until when, on the source that it went out. */
export function ReleaseNote({ post }: { post: Post }) {
  const say = useWords(words);
  const dates = useDates();
  const { language, timeZone } = useSpeech();
  const me = useMe();
  const { release, outward } = post;
  const dayOf = (moment: string): string => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(moment));
  const line = 'mt-2.5 flex items-start gap-x-2 text-s text-partners';
  const icon = '!size-4 mt-0.5';
  if (release?.released) {
    const more = [release.until && say('releaseNote.until', { day: dates.day(release.until) }), !release.download && post.files.length > 0 && say('releaseNote.view')].filter(Boolean);
    const text = [say('releaseNote.copy', { name: release.releasedBy ?? me.house.name, day: dayOf(release.released) }), ...more].join(' · ');
    return (
      <p className={line}>
        <ShieldCheck aria-hidden="true" className={icon} />
        {isInvolved(post, me) ? (
          <Link to="/releases/$release" params={{ release: release.id }} className="hover:underline">
            {text}
          </Link>
        ) : (
          <span>{text}</span>
        )}
      </p>
    );
  }
  return outward.map((one) => (
    <p key={one.id} className={line}>
      <ArrowUpRight aria-hidden="true" className={icon} />
      {isInvolved(post, me) ? (
        <Link to="/releases/$release" params={{ release: one.id }} className="hover:underline">
          {say('releaseNote.source', { day: dayOf(one.released), number: one.number })}
        </Link>
      ) : (
        <span>{say('releaseNote.source', { day: dayOf(one.released), number: one.number })}</span>
      )}
    </p>
  ));
}

const ReleasedFiles = lazy(() => import('./ReleasedFiles.tsx'));

/** The files of a release that is for viewing only; the code comes with the first of them. */
export function ReleaseFiles({ post }: { post: Post }) {
  if (post.files.length === 0) return null;
  return (
    <Suspense>
      <ReleasedFiles files={post.files} html={post.html} />
    </Suspense>
  );
}

/** What stands in the place of a deleted post; of a release, by whom and when it was taken back. */
export function Tombstone({ post, answers = false }: { post: Post; answers?: boolean }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const dates = useDates();
  const { release } = post;
  const when = release?.ended ? dates.when(release.ended, true) : '';
  const text = !release ? sayPost(answers && post.commentCount > 0 ? 'post.deletedAnswers' : 'post.deleted') : release.state === 'expired' ? say('releaseNote.expired', { when }) : say('releaseNote.revoked', { name: release.endedBy ?? '', when });
  return <p className="mt-3 mb-2 text-ink-3">{text}</p>;
}
