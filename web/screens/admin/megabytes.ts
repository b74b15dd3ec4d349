import type { FileLimits } from '../../../shared/api/files.ts';

const MEGABYTE = 1024 ** 2;

/** The limits by the word for each. */
export const limitWords = { file: 'house.perFile', person: 'house.perPerson', house: 'house.perHouse' } as const;
export type Limit = keyof typeof limitWords;

/** Bytes as people type them, in whole megabytes; and back. */
export const inMegabytes = (limits: FileLimits): Record<Limit, string> => ({ file: mega(limits.file), person: mega(limits.person), house: mega(limits.house) });
export const inBytes = (typed: Record<Limit, string>): FileLimits => ({ file: Number(typed.file) * MEGABYTE, person: Number(typed.person) * MEGABYTE, house: Number(typed.house) * MEGABYTE });

const mega = (bytes: number): string => String(Math.round(bytes / MEGABYTE));
