/** A mail box on this machine that can be asked over IMAP. */
export interface TestMailbox {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Puts a mail into the box, as it came. */
  deliver(raw: string): Promise<void>;
  /** How many mails are not marked as read. */
  unread(): Promise<number>;
  close(): Promise<void>;
}
