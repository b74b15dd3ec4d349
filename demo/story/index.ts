import { files } from './files.ts';
import { office } from './people/office.ts';
import { works } from './people/works.ts';
import { canteen } from './posts/canteen.ts';
import { construction } from './posts/construction.ts';
import { fair } from './posts/fair.ts';
import { it } from './posts/it.ts';
import { management } from './posts/management.ts';
import { news } from './posts/news.ts';
import { shared } from './posts/partners.ts';
import { pages } from './posts/pages.ts';
import { purchasing } from './posts/purchasing.ts';
import { quality } from './posts/quality.ts';
import { sales } from './posts/sales.ts';
import { service } from './posts/service.ts';
import { training } from './posts/training.ts';
import { worksOne, worksTwo } from './posts/works.ts';
import { approvers, invitations, outsiders, partners, rules } from './partners.ts';
import { releases } from './releases.ts';
import { spaces } from './spaces.ts';
import type { Story } from './types.ts';

const posts = [
  ...news, ...construction, ...service, ...sales, ...worksOne, ...worksTwo, ...purchasing, ...quality, ...it, ...training, ...management, ...fair, ...canteen, ...shared, ...pages,
];

/** A month at Brandt Pumpen GmbH, an invented company: people, spaces, files and posts in the order of their time. */
export const story: Story = {
  house: {
    name: 'Brandt Pumpen GmbH', timeZone: 'Europe/Berlin', region: 'DE-SH', language: 'de', people: 210,
    fiction: {
      de: 'Brandt Pumpen, alle Personen, Firmen und Vorgänge sind erfunden. Kontor zeigt damit, was es kann.',
      en: 'Brandt Pumpen and all persons, companies and events are invented, to show what Kontor can do.',
    },
  },
  people: [...office, ...works],
  spaces,
  files,
  posts: posts.toSorted((a, b) => a.day - b.day || a.time.localeCompare(b.time)),
  partners,
  outsiders,
  invitations,
  rules,
  approvers,
  releases,
  reminders: [
    { personKey: 'krueger', postKey: 'ahrens-frueher', day: 2, time: '09:00' },
    { personKey: 'krueger', postKey: 'druckstation-speicher', day: 5, time: '08:00' },
  ],
};
