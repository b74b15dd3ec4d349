// Dark enough for white letters (at least 4.5 to 1), calm beside each other.
const colours = ['#39594f', '#8c5a3c', '#5b4a7a', '#546e6f', '#7a5a12', '#3f5f86', '#7b4458', '#4d6a35'];

// By the name, so that a person looks the same wherever they are shown.
function colourOf(name: string): string {
  let sum = 0x811c9dc5;
  for (const char of name) sum = Math.imul(sum ^ char.charCodeAt(0), 0x01000193) >>> 0;
  // The lowest bits of such a sum hardly tell names apart.
  return colours[(sum >>> 13) % colours.length] ?? '#546e6f';
}

/** First letters of first and last name. */
function initials(name: string): string {
  const words = name.replace(/\b(Dr|Prof|Dipl)\b\.?-?(Ing\.?)?/g, '').trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

const sizes = { s: 'size-7 text-[0.72rem]', m: 'size-[38px] text-[0.875rem]', l: 'size-16 text-l' };

/** The picture of a person, or their initials: square for people of partners. It only repeats the name beside it, so it's silent. */
export function Avatar({ person, size = 'm' }: { person: { id: string; name: string; photo: string | null; company?: string | null }; size?: keyof typeof sizes }) {
  const shape = `${sizes[size]} inline-grid flex-none place-items-center ${person.company ? (size === 'l' ? 'rounded-m' : 'rounded-[7px]') : 'rounded-full'} font-semibold text-white select-none`;
  if (person.photo) return <img src={person.photo} alt="" className={`${shape} object-cover`} />;
  return (
    <span aria-hidden="true" className={shape} style={{ background: colourOf(person.name) }}>
      {initials(person.name)}
    </span>
  );
}
