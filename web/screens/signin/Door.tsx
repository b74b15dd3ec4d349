import type { ReactNode } from 'react';
import { signin } from '../../../shared/words/signin.ts';
import { Button } from '../../parts/Button.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { useTitle } from '../../parts/Page.tsx';
import { useSwitchLanguage } from '../../words/switchLanguage.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';

/** The page before the door: mark, heading, a form; perhaps something beside it. */
export function Door({ title, lead, beside, wide = false, children }: { title: string; lead?: string; beside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const say = useWords(signin);
  const { language } = useSpeech();
  const choose = useSwitchLanguage();
  useTitle(title);
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-5xl flex-col justify-center gap-8 px-4 py-10">
      <div className="flex flex-wrap items-start justify-center gap-8">
        <div className={`w-full ${wide ? 'max-w-4xl' : 'max-w-sm'}`}>
          <div className="mb-6 flex items-center gap-3 px-1">
            <Mark size={40} />
            <div>
              <p className="font-serif text-l leading-tight font-[650]">Kontor</p>
              <p className="text-xs text-ink-3">{say('signin.promise')}</p>
            </div>
          </div>
          <div className="card p-6">
            <h1 className="mb-1 font-serif text-xl font-semibold tracking-[-0.015em]">{title}</h1>
            {lead && <p className="text-s text-ink-2">{lead}</p>}
            <div className="mt-5">{children}</div>
          </div>
          <p className="mt-4 text-center">
            <Button look="text" lang={language === 'de' ? 'en' : 'de'} onPress={() => choose(language === 'de' ? 'en' : 'de')}>
              {say('signin.otherLanguage')}
            </Button>
          </p>
        </div>
        {beside}
      </div>
    </main>
  );
}
