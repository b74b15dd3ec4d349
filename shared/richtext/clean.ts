// NUL can't be stored by PostgreSQL, the other controls are invisible; tab and newline stay.
const controls = /[^\P{Cc}\t\n]/gu;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Running text as it may be stored: well-formed Unicode, newlines as \n, no other control characters. */
export const cleanText = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '');

/** A name or label as it may be shown: one line, trimmed, without characters that turn the direction of what stands around it. */
export const cleanName = (name: string) => cleanText(name).replace(bidirectional, '').replace(/\s+/g, ' ').trim();
