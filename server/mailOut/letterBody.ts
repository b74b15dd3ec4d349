import { htmlText } from '../mailIn/reply/htmlText.ts';

const CELL = 'style="padding:4px 10px;border:1px solid #dcdcd2;text-align:left;vertical-align:top"';

/**
 * The HTML of a text as mail programs should draw it: quotes, lists and tables in ways of our own. It takes tags of our own renderer alone
 * (docToHtml), which escapes every text, so that replacing tags is safe.
 */
export const bodyHtml = (html: string): string =>
  html
    .replaceAll('<blockquote', '<blockquote style="margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #dcebea"')
    .replaceAll('<li><p>', '<li><p style="margin:0">')
    .replaceAll('<table', '<table style="border-collapse:collapse;margin:0 0 12px"')
    .replace(/<(t[dh])([^>]*)>/g, `<$1$2 ${CELL}>`)
    .replace(/(<t[dh][^>]*>)<p>/g, '$1<p style="margin:0">');

/** The same as plain text: a line for each item of a list, and one for each row of a table, its cells parted by bars. */
export const bodyText = (html: string): string =>
  htmlText(
    html
      .replace(/<li><p>([^]*?)<\/p>/g, '<li>$1')
      .replace(/<table[^>]*>([^]*?)<\/table>/g, (_table, rows: string) => `<div>${rows.replace(/<\/?t(body|head|foot)[^>]*>|<colgroup>[^]*?<\/colgroup>/g, '').replace(/<tr[^>]*>([^]*?)<\/tr>/g, (_row, cells: string) => `<div>${cellsOf(cells).join(' | ')}</div>`)}</div>`),
  );

const cellsOf = (row: string): string[] => [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) => cell!.replace(/<\/?(p|ul|ol|li|br)[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
