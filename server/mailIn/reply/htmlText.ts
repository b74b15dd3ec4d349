import { convert, type FormatCallback } from 'html-to-text';

const MOST_CHARS = 400_000;
const DEEPEST = 60;

// Where mail programs say themselves what is signature, no guessing is needed.
const signatures = ['div.gmail_signature', 'div.moz-signature', 'pre.moz-signature', '#Signature', '#ms-outlook-mobile-signature', 'div.ms-outlook-mobile-signature', '#AppleMailSignature', 'div.protonmail_signature_block', 'div.gmail_signature_prefix'];
const nothing = ['style', 'script', 'head', 'title', 'svg', 'object', 'iframe', 'form', 'input', 'button', 'select', 'textarea', 'noscript', 'template'];

// As Outlook writes it in its plain texts, so that one can see which pictures belong to the answer.
const picture: FormatCallback = (element, _walk, builder) => {
  const id = /^cid:([^\s\]]{1,300})$/.exec(String(element.attribs?.src ?? ''))?.[1];
  if (id) builder.addInline(`[cid:${id}]`);
};

/**
 * The text of a mail that came as HTML alone: quotes marked with ">", lists with "-" and numbers, links behind their text in angle
 * brackets. Nothing of the HTML itself is kept, and what was hidden by tags is gone; 400,000 characters at most.
 */
export function htmlText(html: string): string {
  return convert(html.slice(0, MOST_CHARS), {
    wordwrap: false,
    formatters: { picture },
    limits: { maxInputLength: MOST_CHARS, maxDepth: DEEPEST },
    selectors: [
      ...[...signatures, ...nothing].map((selector) => ({ selector, format: 'skip' })),
      { selector: 'img', format: 'picture' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['<', '>'] as [string, string] } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'blockquote', options: { trimEmptyLines: true } },
      // Outlook draws its head with a ruler.
      { selector: 'hr', options: { length: 32 } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'table', format: 'block' },
    ],
  });
}
