import type { Audience } from '../../shared/api/basics.ts';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';
import { Pill } from './Pill.tsx';

/** Text colour of an audience. */
export const inkOf: Record<Audience, string> = { internal: 'text-house', partners: 'text-partners', public: 'text-public' };
/** Soft background of an audience. */
export const softOf: Record<Audience, string> = { internal: 'bg-house-soft', partners: 'bg-partners-soft', public: 'bg-public-soft' };

/** Who reads: the word, the number and the colour, never the colour alone. */
export function AudienceBadge({ audience, readers, companies }: { audience: Audience; readers: number; companies: number }) {
  const say = useWords(common);
  const word = audience === 'partners' ? say('audience.firms', { companies }) : say(`audience.${audience}`);
  const spoken = say('audience.spoken', { audience, readers, companies });
  return (
    <Pill title={spoken} look={`${inkOf[audience]} ${softOf[audience]}`}>
      <i aria-hidden="true" className="dot" />
      <span aria-hidden="true">{audience === 'public' ? word : say('audience.badge', { word, readers })}</span>
      <span className="sr-only">{spoken}</span>
    </Pill>
  );
}
