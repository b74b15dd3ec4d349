import { createContext, useContext } from 'react';
import type { Language } from '../../shared/api/basics.ts';

/** How the language is changed while nobody is signed in. */
export const SwitchLanguage = createContext<(to: Language) => void>(() => undefined);
export const useSwitchLanguage = () => useContext(SwitchLanguage);
