/** A LIKE pattern for what contains this text, whatever signs stand in it; to be held against `lower(...)`. */
export const containing = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
