const place = (person: string, what: string): string => `kontor.writing.${person}.${what}`;

/** What a person has begun to write on this device; null when there is nothing. */
export function kept(person: string, what: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place(person, what)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Keeps what is being written on this device; null forgets it. */
export function keep(person: string, what: string, content: unknown): void {
  try {
    if (content === null) localStorage.removeItem(place(person, what));
    else localStorage.setItem(place(person, what), JSON.stringify(content));
  } catch {
    // Storage is full or forbidden: the text is still on the page.
  }
}

/** Forgets everything of a person on this device, at signing out. */
export function forgetWriting(person: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(place(person, ''))) localStorage.removeItem(key);
}
