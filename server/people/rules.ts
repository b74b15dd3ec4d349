import type { NoticeKind, NoticeRules } from '../../shared/api/people.ts';

/** How a person is told things until they choose otherwise: quiet from 18:00 to 7:00 and at weekends, a digest in the morning. */
export const standardRules: NoticeRules = {
  deliveries: { mention: 'now', answer: 'now', required: 'now', asked: 'now', due: 'digest', watched: 'digest', space: 'digest' },
  digestAt: ['07:30'],
  quiet: { from: '18:00', until: '07:00', weekends: true },
};

/** The rules of a person: what they chose, completed by what holds in their house. */
export const rulesOf = (kept: Partial<NoticeRules>, house: NoticeRules): NoticeRules => ({
  deliveries: { ...house.deliveries, ...kept.deliveries },
  digestAt: kept.digestAt ?? house.digestAt,
  quiet: { ...house.quiet, ...kept.quiet },
});

const kinds = Object.keys(standardRules.deliveries) as NoticeKind[];

/** The kinds of notice of which these rules want mails at all. */
export const wantedByMail = (rules: NoticeRules): NoticeKind[] => kinds.filter((kind) => rules.deliveries[kind] !== 'never');
