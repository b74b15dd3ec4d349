import type { Client, TestHouse } from '../support/house.ts';
import { testHouse } from '../support/house.ts';

/** A small house with two spaces, a question and something to confirm. */
export type Told = { house: TestHouse; jana: Client; emre: Client; tobias: Client; spaces: { news: string; service: string; closed: string }; question: string; announcement: string };

/** Tells the story that the browser tests look at. */
export async function tell(): Promise<Told> {
  const house = await testHouse();
  const [jana, emre, tobias] = await Promise.all([house.join('Jana Krüger'), house.join('Emre Bozkurt'), house.join('Tobias Ohlsen')]);
  const space = async (name: string, access: string): Promise<string> => (await tobias.post('spaces', { name, audience: 'internal', access, description: `Was ${name} angeht.` })).body.id;
  const spaces = { news: await space('Aktuelles', 'open'), service: await space('Service & Ersatzteile', 'open'), closed: await space('Geschäftsleitung', 'invitation') };
  for (const person of [jana, emre]) for (const id of [spaces.news, spaces.service]) await person.put(`spaces/${id}/membership`, {});
  await emre.post(`spaces/${spaces.service}/posts`, { kind: 'note', markdown: 'Lager 3 ist bis Donnerstag gesperrt.' });
  await jana.put('feed/seen', { seen: new Date().toISOString() });
  const question = await emre.post(`spaces/${spaces.service}/posts`, { kind: 'question', title: 'Welche Dichtung passt zur BP-220?', markdown: 'Mit **Glykol** über 60 %.\n\n| Teil | Nummer |\n|---|---|\n| Ring | 220-17 |' });
  const announcement = await tobias.post(`spaces/${spaces.news}/posts`, { kind: 'announcement', title: 'Neue Prüfpflicht ab Januar', markdown: 'Bitte lesen.', required: { from: 'all', due: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) } });
  await house.drain();
  return { house, jana, emre, tobias, spaces, question: question.body.id, announcement: announcement.body.id };
}
