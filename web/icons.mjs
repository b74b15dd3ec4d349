// Draws the picture files of web/public from mark.svg; run it again when the mark changes.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const folder = new URL('public/', import.meta.url);
const mark = await readFile(new URL('mark.svg', folder), 'utf8');
const whole = mark.replace(' rx="8"', '');
// A maskable icon may be cut to a circle of 80 %: the house keeps to its middle.
const maskable = whole.replace('<path', '<g transform="translate(5 10) scale(.7)"><path').replace('</svg>', '</g></svg>');

const draw = (svg, size, name) => sharp(Buffer.from(svg), { density: 72 * 16 }).resize(size, size).png({ compressionLevel: 9 }).toFile(new URL(name, folder).pathname);
await Promise.all([draw(whole, 180, 'icon-180.png'), draw(mark, 192, 'icon-192.png'), draw(mark, 512, 'icon-512.png'), draw(maskable, 512, 'icon-512-maskable.png')]);
