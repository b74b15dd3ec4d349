import { attribute, readXml } from '../../files/extract/xml.ts';
import { openArchive, type Archive } from '../../files/extract/zip.ts';

/** The names of a workbook's sheets by their part of the archive, with whether they are hidden. */
export async function sheetsOf(archive: Archive): Promise<{ path: string; name: string; hidden: boolean }[]> {
  const targets = new Map<string, string>();
  await readXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
    },
  });
  const sheets: { path: string; name: string; hidden: boolean }[] = [];
  await readXml(archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const target = targets.get(/r:id="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? '';
      sheets.push({ path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, name: attribute(attributes, 'name') ?? '', hidden: /hidden/i.test(attribute(attributes, 'state') ?? '') });
    },
  });
  return sheets;
}

/** The names of a workbook's sheets by the path of their part. */
export const sheetNames = async (bytes: Uint8Array): Promise<Map<string, string>> => new Map((await sheetsOf(await openArchive(bytes))).map((sheet) => [sheet.path, sheet.name]));
