import type { SignedHead } from '../audit/head.ts';
import type { Verified } from '../audit/verify.ts';

type State = Pick<Verified, 'size' | 'waiting' | 'trimmed' | 'head'>;
type File = { events: number; whole: boolean; head: SignedHead };

/** What `kontor audit` says besides its findings. */
export const auditTexts = {
  de: {
    well: 'Alles in Ordnung: Nichts wurde geändert, nichts fehlt, nichts kam hinzu.',
    unwell: (count: number) => `Nicht in Ordnung: ${count} ${count === 1 ? 'Befund' : 'Befunde'}.`,
    more: (count: number) => `  und ${count} weitere`,
    state: ({ size, waiting, trimmed, head }: State) =>
      `${size} Ereignisse in der Kette${head ? `, Kopf vom ${head.created} bis Ereignis ${head.seq}` : ''}; ${trimmed} davon nach Ablauf der Frist gekürzt; ${waiting} noch nicht aufgenommen.`,
    kept: (count: number) => `Auch ${count} aufbewahrte Köpfe passen.`,
    file: ({ events, whole, head }: File) => `${events} von ${head.size} Ereignissen${whole ? ', vollständig' : ' (Auszug)'}; Kopf vom ${head.created}.`,
    untrusted: 'Kein eigener Schlüssel und keiner mit --key: Geprüft wird nur mit den Schlüsseln, die in dieser Datenbank selbst stehen. Wer sie ändern konnte, konnte auch diese ändern.',
  },
  en: {
    well: 'All is well: nothing was changed, nothing is missing, nothing was added.',
    unwell: (count: number) => `Not well: ${count} ${count === 1 ? 'finding' : 'findings'}.`,
    more: (count: number) => `  and ${count} more`,
    state: ({ size, waiting, trimmed, head }: State) => `${size} events in the chain${head ? `, head of ${head.created} up to event ${head.seq}` : ''}; ${trimmed} of them trimmed after their time; ${waiting} not taken in yet.`,
    kept: (count: number) => `${count} kept heads fit too.`,
    file: ({ events, whole, head }: File) => `${events} of ${head.size} events${whole ? ', complete' : ' (an extract)'}; head of ${head.created}.`,
    untrusted: 'There is no key of its own and none with --key: only the keys in this database itself are used. Whoever could change it could change these.',
  },
} as const;
