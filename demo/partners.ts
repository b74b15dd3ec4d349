import { inviteGuest } from '../server/guests/inviteGuest.ts';
import { addContact } from '../server/guests/addContact.ts';
import { joinAsGuest } from '../server/guests/acceptGuest.ts';
import { addPartner, changePartner } from '../server/partners/changePartner.ts';
import { addAgreement } from '../server/partners/changeAgreement.ts';
import { changeRule, makeRule } from '../server/rules/keepRule.ts';
import { story } from './story/index.ts';
import type { StoryAgreement, StoryInvitation, StoryOutsider, StoryPartner, StoryRule } from './story/types.ts';
import { as, at, bringFile, dayOf, type Step, type Telling } from './telling.ts';

const keeper = (): string => story.people.find((person) => person.houseRoles?.includes('administrator'))!.key;

/** The companies with their agreements, kept by the administrator. */
export async function bringPartners(telling: Telling, begun: Date): Promise<void> {
  for (const partner of story.partners) {
    const { name, country, region, domains, state, since, houseContactKey, labels } = partner;
    const given = { name, country, ...(region ? { region } : {}), domains, state, labels, houseContact: telling.people.get(houseContactKey)!, ...(since === undefined ? {} : { since: dayOf(telling, since) }) };
    telling.partners.set(partner.key, await addPartner(telling.kontor, as(telling, keeper(), begun), given));
    for (const agreement of partner.agreements) await bringAgreement(telling, { partner, agreement, begun });
  }
}

async function bringAgreement(telling: Telling, { partner, agreement, begun }: { partner: StoryPartner; agreement: StoryAgreement; begun: Date }): Promise<void> {
  const { kind, title, from, until, fileKey } = agreement;
  const asker = as(telling, keeper(), begun);
  const file = fileKey ? (await bringFile(telling.kontor, asker, fileKey)).id : null;
  await addAgreement(telling.kontor, asker, { partner: telling.partners.get(partner.key)!, agreement: { kind, title, from: dayOf(telling, from), until: until === null ? null : dayOf(telling, until), file } });
}

const spacesOf = (telling: Telling, keys: readonly string[]): string[] => keys.map((key) => telling.spaces.get(key)!);

/** The people of the partners: guests by the invitation of their sponsor, contacts by being added. */
export async function bringOutsiders(telling: Telling, begun: Date): Promise<void> {
  for (const one of story.outsiders) telling.people.set(one.key, await (one.kind === 'guest' ? bringGuest(telling, one, begun) : bringContact(telling, one, begun)));
  for (const { key, contactKey } of story.partners) {
    if (contactKey) await changePartner(telling.kontor, as(telling, keeper(), begun), { partner: telling.partners.get(key)!, change: { partnerContact: telling.people.get(contactKey)! } });
  }
}

async function bringGuest(telling: Telling, one: StoryOutsider, begun: Date): Promise<string> {
  const { kontor } = telling;
  const { name, email, role, language, until } = one;
  // Links live for a week, so this one is sent today; the guest then joined when the month began.
  const { link } = await inviteGuest(kontor, { ...as(telling, one.sponsorKey, begun), at: new Date() }, {
    name, email, role, language, history: 'all', partner: telling.partners.get(one.partnerKey)!, spaces: spacesOf(telling, one.spaces), ...(until === undefined ? {} : { until: dayOf(telling, until) }),
  });
  return kontor.system(async (work) => {
    const id = await joinAsGuest({ ...work, now: begun }, { secret: link!.split('/').at(-1)!, given: {} });
    await work.db.updateTable('person').set({ created: begun }).where('id', '=', id).execute();
    await work.db.updateTable('guest_invitation').set({ created: begun }).where('person_id', '=', id).execute();
    return id;
  });
}

async function bringContact(telling: Telling, one: StoryOutsider, begun: Date): Promise<string> {
  const { name, email, role, language } = one;
  const [first, ...others] = spacesOf(telling, one.spaces);
  const sponsor = as(telling, one.sponsorKey, begun);
  const contact = { name, email, role, language, history: 'all' as const, partner: telling.partners.get(one.partnerKey)! };
  const id = await addContact(telling.kontor, sponsor, { space: first!, contact });
  for (const space of others) await addContact(telling.kontor, sponsor, { space, contact });
  return id;
}

/** Who was invited and hasn't come yet. */
export const invitationSteps = (telling: Telling): Step[] => story.invitations.map((one) => ({ at: at(telling, one.day, one.time), run: () => invite(telling, one) }));

async function invite(telling: Telling, { name, email, role, partnerKey, sponsorKey, spaces, day, time }: StoryInvitation): Promise<void> {
  await inviteGuest(telling.kontor, as(telling, sponsorKey, at(telling, day, time)), { name, email, role, partner: telling.partners.get(partnerKey)!, spaces: spacesOf(telling, spaces) });
}

/** What the house says must not leave. */
export async function setRules(telling: Telling, begun: Date): Promise<void> {
  for (const rule of story.rules) await setRule(telling, rule, begun);
}

async function setRule({ kontor, ...telling }: Telling, rule: StoryRule, begun: Date): Promise<void> {
  const asker = as({ kontor, ...telling }, keeper(), begun);
  if ('patterns' in rule) {
    await makeRule(kontor, asker, { kind: 'pattern', name: rule.name, effect: 'block', active: true, patterns: rule.patterns, audiences: ['partners', 'mail', 'public'], labels: ['public', 'internal', 'confidential'] });
    return;
  }
  const { id } = await kontor.database.owner.selectFrom('rule').select('id').where('name', '=', rule.name).executeTakeFirstOrThrow();
  await changeRule(kontor, asker, id, { terms: rule.terms, active: true });
}
