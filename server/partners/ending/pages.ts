import type { Doc } from '../../../shared/richtext/doc.ts';
import { docToHtml } from '../../../shared/richtext/docToHtml.ts';
import { docToText } from '../../../shared/richtext/docToText.ts';
import type { Language } from '../../../shared/api/basics.ts';
import { commitmentHtml, type PackedCommitment } from '../../commitments/packedCommitments.ts';
import { packageWords } from '../../../shared/words/package.ts';
import { translator } from '../../../shared/words/words.ts';
import { html, type Markup } from '../../mail/template.ts';

/** A post as the package gives it. */
export interface PackedPost {
  id: string;
  kind: string;
  title: string | null;
  author: string;
  company: string | null;
  label: string;
  created: string;
  edited: string | null;
  doc: Doc;
  files: PackedFile[];
  comments: PackedComment[];
  commitment?: PackedCommitment;
}
export interface PackedComment {
  id: string;
  author: string;
  company: string | null;
  created: string;
  doc: Doc;
  files: PackedFile[];
}
export interface PackedFile {
  id: string;
  name: string;
  /** Where it stands in the package; null when nothing of it could be shared (a picture that was never prepared). */
  path: string | null;
}

const say = { de: translator(packageWords, 'de'), en: translator(packageWords, 'en') };

/** The words of a package in a language. */
export const wordsOfPackage = (language: Language) => say[language];

const style = 'body{font:16px/1.5 system-ui,sans-serif;color:#1d2b2e;background:#f5f2ec;max-width:70ch;margin:2rem auto;padding:0 1rem}article{background:#fffdfa;border:1px solid #ddd6c8;border-radius:10px;padding:1rem 1.25rem;margin:1rem 0}h1,h2{font-family:Georgia,serif;line-height:1.3}h2{margin:0 0 .25rem;font-size:1.25rem}.by{color:#4c5a5c;font-size:.9rem;margin:0 0 .75rem}.answer{border-left:3px solid #d9c08a;padding-left:1rem;margin:1rem 0 0}img{max-width:100%}pre{overflow:auto}table{border-collapse:collapse}td,th{border:1px solid #ddd6c8;padding:.25rem .5rem}';

/** The head of a page that opens without Kontor: no script, nothing from elsewhere. */
export const pageHead = (language: Language, title: string): string =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${{ markup: style }}</style></head><body><h1>${title}</h1>
`.markup;

export const pageFoot = '</body></html>\n';

const inPackage = '/kontor-package';
const addressOf = (path: string | null): string | null => path && `../${path.split('/').map(encodeURIComponent).join('/')}`;

/** A post with its answers as HTML; links to files lead into the package. */
export function postHtml(post: PackedPost, language: Language): string {
  const words = say[language];
  const time = (moment: string): Markup => html`<time datetime="${moment}">${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))} UTC</time>`;
  const by = (one: { author: string; company: string | null; created: string }) => html`<p class="by">${one.author}${one.company ? ` · ${one.company}` : ''} · ${time(one.created)}</p>`;
  const files = (of: readonly PackedFile[]) => of.map((file) => (file.path ? html`<p><a href="${addressOf(file.path)}">${file.name}</a></p>` : html`<p>${file.name} (${words('package.notShared')})</p>`));
  const paths = new Map([...post.files, ...post.comments.flatMap((comment) => comment.files)].map((file) => [file.id, file.path]));
  const text = (doc: Doc): Markup => ({
    // Texts may link to paths of this Kontor only; those of the package are turned into its own afterwards.
    markup: docToHtml(doc, { fileUrl: (id) => addressOf(paths.get(id) ?? null)?.replace('..', inPackage) ?? null, personUrl: () => null, spaceUrl: () => null, labels: { table: words('package.table'), image: words('package.image') } }).replaceAll(`"${inPackage}/`, '"../'),
  });
  const answers = post.comments.map((comment) => html`<div class="answer" id="${comment.id}">${by(comment)}${text(comment.doc)}${files(comment.files)}</div>`);
  return html`<article id="${post.id}"><h2>${post.title ?? docToText(post.doc).slice(0, 80)}</h2>${by(post)}${text(post.doc)}${post.commitment ? commitmentHtml(post.commitment, language) : ''}${files(post.files)}${answers}</article>\n`.markup;
}
