const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content of an HTML element or a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** An opening tag; attributes that are null or undefined are left out, values are escaped. */
export function openTag(name: string, attrs: Record<string, string | number | null | undefined> = {}) {
  const given = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
  return `<${name}${given.map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`).join('')}>`;
}

/** An element with its already written content. */
export const element = (name: string, attrs: Parameters<typeof openTag>[1], content: string) =>
  `${openTag(name, attrs)}${content}</${name}>`;
