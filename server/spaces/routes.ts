import { Type } from 'typebox';
import { Id, PageOf, Readers } from '../../shared/api/basics.ts';
import { Away, PersonRef } from '../../shared/api/people.ts';
import { History, JoinRequest, Level, Member, NewSpace, Space, SpaceChange, SpaceRole } from '../../shared/api/spaces.ts';
import { route } from '../http/route.ts';
import { idFloor } from '../ids.ts';
import { audienceFor } from './audienceFor.ts';
import { changeSpace } from './changeSpace.ts';
import { createSpace } from './createSpace.ts';
import { dismissRequest } from './dismissRequest.ts';
import { joinSpace, leaveSpace } from './joinSpace.ts';
import { publishersFor, setPublisher } from './publishers.ts';
import { readersOf } from './readers.ts';
import { removeMember, setMember } from './setMember.ts';
import { showSpace, spaceFor } from './spaceFor.ts';
import { membersFor, MOST_SPACES, requestsFor, spacesFor } from './spacesFor.ts';

const One = Type.Object({ space: Id });
const OneMember = Type.Object({ space: Id, person: Id });

export const spaceRoutes = [
  route('GET /api/v1/spaces', {
    summary: 'Own spaces, or with all=true every space that may be known',
    query: Type.Object({ all: Type.Optional(Type.Boolean()), archived: Type.Optional(Type.Boolean()), q: Type.Optional(Type.String({ maxLength: 80 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_SPACES })), before: Type.Optional(Type.String({ maxLength: 300 })) }),
    reply: PageOf(Space),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => spacesFor(ctx, { ...query, all: query.all ?? false, archived: query.archived ?? false })),
  }),
  route('POST /api/v1/spaces', {
    summary: 'Make a space',
    body: NewSpace,
    reply: Space,
    status: 201,
    async handle({ kontor, asker, body }) {
      const id = await createSpace(kontor, asker, body);
      return kontor.read(asker, (ctx) => showSpace(ctx, id));
    },
  }),
  route('GET /api/v1/spaces/:space', {
    summary: 'One space',
    params: One,
    reply: Space,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => showSpace(ctx, params.space)),
  }),
  route('PATCH /api/v1/spaces/:space', {
    summary: 'Change a space, archive or reopen it',
    params: One,
    body: SpaceChange,
    reply: Space,
    async handle({ kontor, asker, params, body }) {
      await changeSpace(kontor, asker, params.space, body);
      return kontor.read(asker, (ctx) => showSpace(ctx, params.space));
    },
  }),
  route('GET /api/v1/spaces/:space/readers', {
    summary: 'Who reads a space, by company and number',
    params: One,
    reply: Readers,
    handle: ({ kontor, asker, params }) =>
      kontor.read(asker, async (ctx) => {
        await spaceFor(ctx, params.space, 'know');
        return (await readersOf(ctx, [params.space])).get(params.space)!;
      }),
  }),
  route('GET /api/v1/spaces/:space/members', {
    summary: 'Members of a space',
    params: One,
    query: Type.Object({ before: Type.Optional(Type.String({ pattern: '^[0-9]{1,6}$' })) }),
    reply: PageOf(Member),
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => membersFor(ctx, params.space, Number(query.before ?? 0))),
  }),
  route('PUT /api/v1/spaces/:space/members/:person', {
    summary: 'Put a person into a space, as member unless another role is given, or change their role there',
    params: OneMember,
    body: Type.Object({ role: Type.Optional(SpaceRole), history: Type.Optional(History) }, { additionalProperties: false }),
    reply: null,
    handle: ({ kontor, asker, params, body }) => setMember(kontor, asker, params.space, { person: params.person, ...body }),
  }),
  route('DELETE /api/v1/spaces/:space/members/:person', {
    summary: 'Take a person out of a space',
    params: OneMember,
    reply: null,
    handle: ({ kontor, asker, params }) => removeMember(kontor, asker, params.space, params.person),
  }),
  route('GET /api/v1/spaces/:space/publishers', {
    summary: 'Who besides owners and moderators publishes in a formal space',
    params: One,
    reply: PageOf(PersonRef),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => publishersFor(ctx, params.space)),
  }),
  route('PUT /api/v1/spaces/:space/publishers/:person', {
    summary: 'Name somebody who publishes in a formal space',
    params: OneMember,
    reply: null,
    handle: ({ kontor, asker, params }) => setPublisher(kontor, asker, { ...params, named: true }),
  }),
  route('DELETE /api/v1/spaces/:space/publishers/:person', {
    summary: 'Take somebody out of those who publish in a formal space',
    params: OneMember,
    reply: null,
    handle: ({ kontor, asker, params }) => setPublisher(kontor, asker, { ...params, named: false }),
  }),
  route('GET /api/v1/spaces/:space/requests', {
    summary: 'Who asks to join',
    params: One,
    reply: PageOf(JoinRequest),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => requestsFor(ctx, params.space)),
  }),
  route('DELETE /api/v1/spaces/:space/requests/:person', {
    summary: 'Decline a request to join',
    params: OneMember,
    reply: null,
    handle: ({ kontor, asker, params }) => dismissRequest(kontor, asker, params.space, params.person),
  }),
  route('PUT /api/v1/spaces/:space/membership', {
    summary: 'Join a space, ask to join it, or change the own notification level',
    params: One,
    body: Type.Object({ level: Type.Optional(Level) }, { additionalProperties: false }),
    reply: Space,
    async handle({ kontor, asker, params, body }) {
      await joinSpace(kontor, asker, params.space, body.level);
      return kontor.read(asker, (ctx) => showSpace(ctx, params.space));
    },
  }),
  route('DELETE /api/v1/spaces/:space/membership', {
    summary: 'Leave a space',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => leaveSpace(kontor, asker, params.space),
  }),
  route('PUT /api/v1/spaces/:space/seen', {
    summary: 'Everything in this space so far is seen',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) =>
      kontor.act(asker, async (ctx) => {
        await spaceFor(ctx, params.space, 'read');
        await ctx.db.updateTable('membership').set({ seen: idFloor(new Date(ctx.now.getTime() + 1)) }).where('space_id', '=', params.space).where('person_id', '=', asker.person).execute();
      }),
  }),
  route('POST /api/v1/audience', {
    summary: 'Who will read what is written in a space, which mentioned persons will not, and who of them is away',
    body: Type.Object({ space: Id, mentions: Type.Optional(Type.Array(Id, { maxItems: 50 })) }, { additionalProperties: false }),
    reply: Type.Object({ readers: Readers, cannotRead: Type.Array(PersonRef), away: Type.Array(Away) }),
    handle: ({ kontor, asker, body }) => kontor.read(asker, (ctx) => audienceFor(ctx, body.space, body.mentions ?? [])),
  }),
];
