import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { verifyPackage, type PackageFault } from '../partners/ending/verifyPackage.ts';
import { operatorLanguage } from '../startError.ts';
import { oneLine } from '../terminal.ts';

const help = `
Checks the package that both sides get when a relation ends: its signature (Ed25519), and every file in it against the
signed manifest. Needs no database. Without --key it says only that nothing was changed since it was signed with the
key in it; compare the fingerprint with the other side, or give the key that you know.
Exit code 1 when something is wrong, else 0.

Examples:
  kontor package verify Ahrens.zip
  kontor package verify Ahrens.zip --key public-key.pem`;

const texts = {
  de: {
    good: (files: number, house: string, partner: string) => `In Ordnung: ${files} Dateien, ${house} und ${partner}.`,
    key: (print: string) => `Unterschrieben mit dem Schlüssel ${print}.`,
    faults: { notAPackage: 'Das ist kein Paket aus Kontor.', signature: 'Die Unterschrift passt nicht.', otherKey: 'Es ist mit einem anderen Schlüssel unterschrieben.', changed: 'geändert', missing: 'fehlt', added: 'hinzugefügt' },
    unreadable: 'Die Datei ist kein lesbares Zip-Archiv.',
  },
  en: {
    good: (files: number, house: string, partner: string) => `All is well: ${files} files, ${house} and ${partner}.`,
    key: (print: string) => `Signed with the key ${print}.`,
    faults: { notAPackage: 'This is no package of Kontor.', signature: 'The signature does not fit.', otherKey: 'It is signed with another key.', changed: 'changed', missing: 'missing', added: 'added' },
    unreadable: 'The file is no readable zip archive.',
  },
} as const;

const say = texts[operatorLanguage()];
const sentenceOf = ({ says, path }: PackageFault): string => oneLine(path ? `${path}: ${say.faults[says]}` : say.faults[says]);

/** `kontor package verify`: checks what was handed over at the end of a relation. */
export function registerPackage(program: Command): void {
  const group = program.command('package').description('packages of relations that have ended: verify');
  group.command('verify <file>').description('check signature and files of a package').option('--key <file>', 'the public key (PEM) it must be signed with', keyIn).addHelpText('after', help).action(run);
}

function keyIn(file: string): KeyObject {
  if (!existsSync(file)) throw new InvalidArgumentError(`${file} is not there.`);
  return createPublicKey(readFileSync(file));
}

async function run(file: string, { key }: { key?: KeyObject }): Promise<void> {
  const found = await verifyPackage(file, key ?? null).catch(() => null);
  if (!found) {
    console.error(say.unreadable);
    process.exitCode = 1;
    return;
  }
  if (found.key) console.log(say.key(found.key));
  for (const fault of found.faults) console.log(sentenceOf(fault));
  if (found.faults.length === 0) console.log(oneLine(say.good(found.files, found.house, found.partner)));
  else process.exitCode = 1;
}
