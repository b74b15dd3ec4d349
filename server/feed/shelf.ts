/**
 * Loaded values by key, the oldest ones falling off beyond `most`. A value that is dropped while it is being loaded
 * is handed out once but not kept, so that nothing stale stays.
 */
export class Shelf<T> {
  readonly #kept = new Map<string, T>();
  readonly #load: (keys: readonly string[]) => Promise<Map<string, T>>;
  readonly #most: number;
  readonly #dropped = new Set<string>();
  #loading = 0;
  #cleared = 0;

  constructor(most: number, load: (keys: readonly string[]) => Promise<Map<string, T>>) {
    this.#most = most;
    this.#load = load;
  }

  /** The values of these keys in their order, loading in one go (by another way where given) those that are not kept; undefined where there is none. */
  async take(keys: readonly string[], load = this.#load): Promise<(T | undefined)[]> {
    const found = keys.map((key) => this.#kept.get(key));
    if (!found.includes(undefined)) return found;
    const loaded = await this.#fetch(keys.filter((_, place) => found[place] === undefined), load);
    return keys.map((key, place) => found[place] ?? loaded.get(key));
  }

  async #fetch(keys: readonly string[], load: (keys: readonly string[]) => Promise<Map<string, T>>): Promise<Map<string, T>> {
    const cleared = this.#cleared;
    this.#loading++;
    try {
      const loaded = await load(keys);
      for (const [key, value] of loaded) if (cleared === this.#cleared && !this.#dropped.has(key)) this.#keep(key, value);
      return loaded;
    } finally {
      if (--this.#loading === 0) this.#dropped.clear();
    }
  }

  #keep(key: string, value: T): void {
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#most) return;
    const oldest = this.#kept.keys().next();
    if (!oldest.done) this.#kept.delete(oldest.value);
  }

  drop(key: string): void {
    this.#kept.delete(key);
    if (this.#loading > 0) this.#dropped.add(key);
  }

  /** Drops all kept values that this is true of; what is being loaded is handed out, but not kept. */
  dropWhere(is: (value: T) => boolean): void {
    for (const [key, value] of this.#kept) if (is(value)) this.#kept.delete(key);
    this.#cleared++;
  }

  clear(): void {
    this.#kept.clear();
    this.#cleared++;
  }
}
