// Escape sequences begin with a control character; others turn the direction of a line or hide in it.
const steering = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text that people or archives wrote, for one line of a terminal: what would steer the terminal or begin another line stands there as its
 * visible code (negative case J07).
 */
export const oneLine = (text: string): string => text.replace(steering, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
