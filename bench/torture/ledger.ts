/** What a writer sent and what became of it. `marker` stands in the text, so that it is found again whatever happened. */
export type Entry = {
  kind: 'post' | 'comment';
  marker: string;
  author: number;
  path: string;
  body: object;
  /** Whom it mentions, by id. */
  mentions: string | null;
  state: 'sent' | 'acknowledged' | 'refused';
  id?: string;
};

/** The book of everything written, kept outside of the Kontor that is killed. */
export class Ledger {
  readonly entries: Entry[] = [];

  open(entry: Omit<Entry, 'state'>): Entry {
    const opened = { ...entry, state: 'sent' as const };
    this.entries.push(opened);
    return opened;
  }

  inState(state: Entry['state']): Entry[] {
    return this.entries.filter((entry) => entry.state === state);
  }

  posts(): Entry[] {
    return this.inState('acknowledged').filter(({ kind }) => kind === 'post');
  }
}
