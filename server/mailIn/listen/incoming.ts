/** A mail as it came in, before anything of it is believed. */
export interface Incoming {
  readonly via: 'smtp' | 'lmtp' | 'imap';
  /** The envelope's sender; empty for the null sender of reports, null where the way in doesn't say (IMAP). */
  readonly sender: string | null;
  /** The envelope's recipients that are ours; empty where the way in doesn't say, then the headers do. */
  readonly recipients: readonly string[];
  /** The whole mail; null when it was beyond the limit. */
  readonly raw: Uint8Array | null;
  readonly size: number;
}

/** Takes a mail: resolves once it is decided and kept for good what becomes of it; throws when it should be tried again later. */
export type Take = (incoming: Incoming) => Promise<void>;
