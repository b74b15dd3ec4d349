import { text } from 'node:stream/consumers';
import { InvalidArgumentError, type Command } from 'commander';
import { sql } from 'kysely';
import type { HouseRole } from '../../shared/api/people.ts';
import type { Kontor } from '../kontor.ts';
import { makeReset } from '../password/makeReset.ts';
import { addPerson } from '../people/addPerson.ts';
import { shutOut } from '../people/deactivatePerson.ts';
import { newSecret } from '../session/secrets.ts';
import { forgetTotp } from '../totp/turnOffTotp.ts';
import { foundHouse, needsSetup } from '../setup/found.ts';
import { beside, CommandError } from './beside.ts';
import { oneLine } from '../terminal.ts';

const roles = ['member', 'administrator', 'auditor', 'council'] as const;

interface Adding {
  name: string;
  role: HouseRole[];
  passwordStdin?: true;
  house?: string;
  language: 'de' | 'en';
}

/** `kontor user add | list | deactivate | reset`: accounts without a browser. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('accounts: add, list, deactivate, reset');
  user
    .command('add <email>')
    .description('add a person; without --password-stdin it prints a link to choose a password')
    .requiredOption('--name <name>', 'name as shown to colleagues')
    .option('--role <role>', `one of ${roles.join(', ')}; may be given again`, role, [])
    .option('--password-stdin', 'read the password from standard input (first line)')
    .option('--house <name>', 'name of the company, when this is the first account of all (otherwise the domain of the address)')
    .option('--language <language>', 'de or en', 'de')
    .action((email: string, given: Adding) => beside((kontor) => add(kontor, email, given)));
  user.command('list').description('list all accounts').action(() => beside(list));
  user.command('deactivate <email>').description('close an account and end its sessions and tokens').action((email: string) => beside((kontor) => deactivate(kontor, email)));
  user
    .command('reset <email>')
    .description('print a link to choose a new password, good once and for one hour')
    .option('--second-step', 'switch the second step off too, for who has lost phone and backup codes')
    .action((email: string, { secondStep }: { secondStep?: true }) => beside((kontor) => reset(kontor, email, secondStep ?? false)));
}

function role(value: string, before: HouseRole[]): HouseRole[] {
  if (!(roles as readonly string[]).includes(value)) throw new InvalidArgumentError(`It must be one of ${roles.join(', ')}.`);
  return value === 'member' ? before : [...new Set([...before, value as HouseRole])];
}

async function add(kontor: Kontor, email: string, given: Adding): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) throw new CommandError(`"${email}" is no e-mail address.`);
  if (given.language !== 'de' && given.language !== 'en') throw new CommandError('--language must be de or en.');
  const first = await needsSetup(kontor);
  const house = given.house ?? email.slice(email.lastIndexOf('@') + 1);
  const password = given.passwordStdin ? (await text(process.stdin)).split(/\r?\n/)[0]! : newSecret();
  const link = await kontor.system(async (work) => {
    const id = first
      ? await foundHouse(work, { house, language: given.language, timeZone: kontor.config.timeZone, administrator: { name: given.name, email, password } })
      : await addPerson(work, { email, name: given.name, language: given.language, houseRoles: given.role, password });
    return given.passwordStdin ? null : (await makeReset(work, id)).link;
  });
  if (first) console.log(`The house "${oneLine(house)}" is founded (the name can be changed in the settings), with ${oneLine(email)} as its administrator.`);
  console.log(`${oneLine(email)} can sign in at ${kontor.config.address}.`);
  if (link) console.log(`Password: ${link} (once, within one hour)`);
}

async function list(kontor: Kontor): Promise<void> {
  const persons = await kontor.database.owner.selectFrom('person').select(['name', 'email', 'state', 'house_roles']).orderBy(sql`lower(name)`).execute();
  for (const person of persons) console.log([person.email ?? '-', person.name, person.state, person.house_roles.join(',') || 'member'].map(oneLine).join('\t'));
}

async function deactivate(kontor: Kontor, email: string): Promise<void> {
  const id = await idOf(kontor, email);
  await kontor.system((work) => shutOut(work, id));
  console.log(`${oneLine(email)} is deactivated.`);
}

async function reset(kontor: Kontor, email: string, secondStep: boolean): Promise<void> {
  const id = await idOf(kontor, email, 'active');
  const { link } = await kontor.system(async (work) => {
    if (secondStep) await forgetTotp(work, id);
    return makeReset(work, id);
  });
  console.log(link);
}

async function idOf(kontor: Kontor, email: string, state?: 'active'): Promise<string> {
  const person = await kontor.database.owner.selectFrom('person').select(['id', 'state']).where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase())).executeTakeFirst();
  if (!person) throw new CommandError(`There is no account for ${email}. "kontor user list" shows all.`);
  if (state && person.state !== state) throw new CommandError(`The account of ${email} is ${person.state}, not ${state}.`);
  return person.id;
}
