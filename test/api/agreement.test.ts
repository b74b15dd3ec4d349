import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { minimumGroup } from '../../server/settings/minimumGroup.ts';
import { planOf } from '../../server/notices/plan.ts';
import { standardRules } from '../../server/people/rules.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let vera: Client;
const standard = { minimumGroup: 5, deputyNeeded: false, quiet: [] };
const hamm = { site: 'Werk Hamm', from: '15:00', until: '06:30', weekends: true };

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  vera = await house.join('Vera Thiel', { roles: ['council'] });
});
after(() => house.close());

test('everybody reads the works agreement, administrators set it, the council sees each change with date and author', async () => {
  assert.deepEqual((await jana.get('works-agreement')).body, standard);
  assert.equal((await vera.put('works-agreement', standard)).status, 404);
  assert.equal((await house.anna.put('works-agreement', { ...standard, minimumGroup: 4 })).status, 422, 'never under 5');
  assert.equal((await house.anna.put('works-agreement', { minimumGroup: 8, deputyNeeded: true, quiet: [hamm] })).status, 200);
  await house.anna.put('admin/settings', { log: { keepDays: 400 } });
  await house.drain();
  assert.equal(await minimumGroup(house.kontor.database.owner), 8);
  const { items } = (await vera.get('works-agreement/changes')).body;
  assert.deepEqual(items.map((one: any) => [one.what, one.person.name]), [['log', 'Anna Albers'], ['quiet', 'Anna Albers'], ['deputyNeeded', 'Anna Albers'], ['minimumGroup', 'Anna Albers']]);
  assert.deepEqual([items[0].before.keepDays, items[0].after.keepDays, items[3].before, items[3].after], [365, 400, 5, 8]);
  assert.ok(items.every((one: any) => Math.abs(Date.parse(one.changed) - Date.now()) < 60_000));
  assert.equal((await jana.get('works-agreement/changes')).status, 404);
  const mails = await house.kontor.database.owner.selectFrom('mail').select('person_id').where('purpose', '=', 'settingsChanged').execute();
  assert.deepEqual(mails.map((mail) => mail.person_id), [vera.id, vera.id], 'the council is told of each');
});

test('setting again what holds changes nothing, and tells nobody', async () => {
  await house.anna.put('works-agreement', { minimumGroup: 8, deputyNeeded: true, quiet: [hamm] });
  assert.equal((await house.events('house.settingsChanged')).length, 2);
});

test('an absence needs a deputy where the agreement says so, and whoever names somebody away is told who stands in', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const refused = await jana.patch('me', { absence: { from: today, until: '2099-01-01' } });
  assert.deepEqual([refused.status, refused.body.fields[0].field], [422, 'absence.deputy']);
  assert.equal((await jana.patch('me', { absence: { from: today, until: '2099-01-01', deputy: vera.id } })).status, 200);
  const space = (await vera.post('spaces', { name: 'Werk', audience: 'internal', access: 'open' })).body.id;
  const { away } = (await vera.post('audience', { space, mentions: [jana.id, house.anna.id] })).body;
  assert.deepEqual(away.map((one: any) => [one.person.name, one.until, one.deputy.name]), [['Jana Krüger', '2099-01-01', 'Vera Thiel']]);
});

test('the quiet hours of a site bind its people whatever they chose, digests included, and nobody else', () => {
  const rules = { ...standardRules, digestAt: ['16:00'], quiet: { from: '00:00', until: '00:00', weekends: false } };
  const reader = (site: string | null) => ({ rules, timeZone: 'Europe/Berlin', site, absent_from: null, absent_until: null });
  const at = (clock: string) => new Date(`2026-11-24T${clock}:00+01:00`);
  assert.deepEqual(planOf(reader('werk hamm'), at('16:01'), [hamm]), { now: 'urgent', digest: null, postpone: false });
  assert.deepEqual(planOf(reader('Werk Soest'), at('16:01'), [hamm]), { now: 'all', digest: at('16:00'), postpone: false });
  assert.deepEqual(planOf(reader(null), at('16:01'), [{ ...hamm, site: null }]).now, 'urgent');
  const morning = new Date('2026-11-25T06:30:00+01:00');
  assert.deepEqual(planOf(reader('Werk Hamm'), morning, [hamm]), { now: 'all', digest: at('16:00'), postpone: false }, 'what waited comes when the quiet ends');
});
