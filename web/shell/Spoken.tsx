import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../shared/api/basics.ts';
import { meQuery } from '../api/me.ts';
import { chooseLanguage, deviceLanguage, deviceTimeZone } from '../words/language.ts';
import { Speech } from '../words/useWords.ts';
import { SwitchLanguage } from '../words/switchLanguage.ts';

/** Lets everything below speak the person's language: theirs when signed in, the device's before. */
export function Spoken({ children }: { children: ReactNode }) {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const [chosen, setChosen] = useState<Language>(deviceLanguage);
  const language = me?.language ?? chosen;
  const timeZone = me?.timeZone ?? deviceTimeZone();
  const speech = useMemo(() => ({ language, timeZone }), [language, timeZone]);
  const choose = useMemo(
    () => (to: Language) => {
      chooseLanguage(to);
      setChosen(to);
    },
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <SwitchLanguage value={choose}>
        <Speech value={speech}>{children}</Speech>
      </SwitchLanguage>
    </I18nProvider>
  );
}
