import type { Commitment, CommitmentSide } from '../../shared/api/commitments.ts';
import type { Post } from '../../shared/api/posts.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useComments } from '../api/posts.ts';
import { Choice } from '../parts/Choice.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

type EvidenceParts = { post: Post; commitment: Commitment; side: CommitmentSide; value: string | null; onChange: (id: string) => void; error?: string };

const EXCERPT = 90;

/** Which answer of a company says what is written down for it: those under the commitment and under the text that it grew out of, the newest first. */
export function EvidenceField({ post, commitment, side, value, onChange, error }: EvidenceParts) {
  const say = useWords(words);
  const dates = useDates();
  const source = commitment.links.find((link) => link.source)?.post ?? post.id;
  const [here, there] = [useComments(post.id).data ?? [], useComments(source).data ?? []];
  const { partner } = commitment[side];
  const company = partner?.name ?? '';
  const theirs = [...here, ...(source === post.id ? [] : there)].filter((comment) => !comment.deleted && comment.author.company === company).toSorted((one, other) => (one.created < other.created ? 1 : -1));
  if (theirs.length === 0) return <p className="text-s text-ink-2">{say('sheet.noEvidence', { company })}</p>;
  return (
    <Choice
      label={say('sheet.evidence')}
      hint={say('sheet.evidenceHint', { company })}
      value={value}
      options={theirs.map((comment) => ({ value: comment.id, word: comment.text.slice(0, EXCERPT), hint: `${comment.author.name} · ${dates.when(comment.created, true)}` }))}
      onChange={onChange}
      error={error}
    />
  );
}
