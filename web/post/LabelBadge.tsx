import { Globe, LockKeyhole, ShieldAlert, type LucideIcon } from 'lucide-react';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import { post as words } from '../../shared/words/post.ts';
import { useWords } from '../words/useWords.ts';

const icons: Record<Label, LucideIcon | null> = { public: Globe, internal: null, confidential: LockKeyhole, 'strictly-confidential': ShieldAlert };
const looks: Record<Label, string> = { public: 'text-ink-2', internal: 'text-ink-2', confidential: 'text-partners', 'strictly-confidential': 'text-late' };

/** The Traffic Light Protocol as it is written. */
export const tlpWord = (tlp: Tlp): string => `TLP:${tlp.toUpperCase()}`;

/** How confidential something is, by word, icon and colour; the usual label says nothing. */
export function LabelBadge({ label, tlp }: { label: Label; tlp: Tlp | null }) {
  const say = useWords(words);
  const Icon = icons[label] ?? (tlp ? LockKeyhole : null);
  if (!Icon) return null;
  return (
    <span title={tlp ? say(`tlp.${tlp}`) : undefined} className={`inline-flex items-center gap-1.5 text-xs font-semibold ${looks[label]}`}>
      <Icon aria-hidden="true" className="!size-[15px]" />
      <span>
        <span className="sr-only">{say('label.named', { label: '' })}</span>
        {say(`label.${label}`)}
        {tlp && ` · ${tlpWord(tlp)}`}
      </span>
    </span>
  );
}
