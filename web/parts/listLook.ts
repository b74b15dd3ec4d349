/** How a menu or list floats over the page. */
export const popoverLook = 'risen max-w-[calc(100vw-24px)] min-w-(--trigger-width) rounded-m bg-card p-1 text-s shadow-[0_0_0_1px_var(--line),0_12px_32px_rgb(0_0_0/0.18)]';

/** How a line of such a list looks. */
export const itemLook = 'tap flex min-h-8 cursor-default items-center gap-2.5 rounded-s px-2.5 py-1.5 outline-none focus:bg-sunken pressed:bg-sunken disabled:text-ink-3';
