import { startErrorTexts } from './startErrorTexts.ts';

export type StartErrorKind = keyof typeof startErrorTexts;

/** A reason not to start: `message` is one sentence with the way out in the operator's language, `exitCode` what the process ends with. Nothing was damaged. */
export class StartError extends Error {
  readonly kind: StartErrorKind;
  readonly exitCode: number;

  constructor(kind: StartErrorKind, values: Record<string, string | number> = {}, cause?: unknown) {
    super(sentence(startErrorTexts[kind][operatorLanguage()], values), { cause });
    this.name = 'StartError';
    this.kind = kind;
    this.exitCode = startErrorTexts[kind].exitCode;
  }
}

/** German when LC_ALL, else LC_MESSAGES, else LANG begins with `de`, English otherwise. */
export function operatorLanguage(env: NodeJS.ProcessEnv = process.env): 'de' | 'en' {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^de/i.test(locale) ? 'de' : 'en';
}

/** What to say when the HTTP server could not listen on `host` and `port`. */
export function explainListenError(error: unknown, host: string, port: number): StartError {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new StartError('portTaken', { host, port }, error);
  if (code === 'EACCES' || code === 'EPERM') return new StartError('portForbidden', { host, port }, error);
  const unknown = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'];
  if (code && unknown.includes(code)) return new StartError('hostUnknown', { host, port }, error);
  return new StartError('listenFailed', { host, port, reason: code ?? 'unknown' }, error);
}

/** What to say when a file or folder below the data folder could not be made, read or written; other errors come back as they are. */
export function explainFolderError(error: unknown, folder: string): unknown {
  if (error instanceof StartError) return error;
  const code = codeOf(error);
  if (isDiskFull(error)) return new StartError('diskFull', { folder }, error);
  const unusable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EIO', 'ELOOP', 'ENAMETOOLONG'];
  if (code && unusable.includes(code)) return new StartError('folderUnusable', { folder, reason: code }, error);
  return error;
}

/** Whether an error of the file system or of PostgreSQL (53100) says that the disk or its quota is used up. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(codeOf(error) ?? '') || saysDiskFull(String((error as Error)?.message));
}

/** Whether words of PostgreSQL or the system say that the disk or its quota is used up. */
export function saysDiskFull(words: string): boolean {
  return /No space left on device|Disk quota exceeded|database or disk is full/i.test(words);
}

/** The `code` that Node and pg put on their errors, also of the first of several collected ones. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function sentence(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
}
