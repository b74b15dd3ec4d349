import { createPortal } from 'react-dom';
import { composer as words } from '../../shared/words/composer.ts';
import { useWords } from '../words/useWords.ts';
import { lineId, useSuggestions } from './suggestions.ts';

const height = 280;

/** Persons or spaces to choose from, at the cursor; the keys stay in the text. */
export function SuggestionList() {
  const say = useWords(words);
  const open = useSuggestions();
  if (!open || open.items.length === 0 || !open.rect) return null;
  const { items, at, rect, choose } = open;
  const below = rect.bottom + height < innerHeight;
  const place = { left: Math.min(rect.left, innerWidth - 300), ...(below ? { top: rect.bottom + 4 } : { bottom: innerHeight - rect.top + 4 }) };
  return createPortal(
    <div id="suggestions" role="listbox" aria-label={say('tools.suggestions')} style={place} className="risen fixed z-50 max-h-[280px] w-72 overflow-auto rounded-m bg-card p-1 text-s shadow-[0_0_0_1px_var(--line),0_12px_32px_rgb(0_0_0/0.18)]">
      {items.map((item, line) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are pressed in the text
        <div
          key={item.id}
          id={lineId(line)}
          role="option"
          aria-selected={line === at}
          className="tap flex cursor-default flex-col justify-center rounded-s px-2.5 py-1.5 aria-selected:bg-sunken"
          onPointerDown={(event) => {
            event.preventDefault();
            choose(item);
          }}
        >
          {item.label}
          {item.about && <span className="block truncate text-xs text-ink-3">{item.about}</span>}
        </div>
      ))}
    </div>,
    document.body,
  );
}
