import type { Route } from './route.ts';
import { healthRoutes } from './health.ts';
import { emergencyRoutes } from '../emergency/routes.ts';
import { auditRoutes } from '../audit/routes.ts';
import { setupRoutes } from '../setup/routes.ts';
import { sessionRoutes } from '../session/routes.ts';
import { passwordRoutes } from '../password/routes.ts';
import { totpRoutes } from '../totp/routes.ts';
import { passkeyRoutes } from '../passkeys/routes.ts';
import { tokenRoutes } from '../tokens/routes.ts';
import { invitationRoutes } from '../invitations/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { spaceRoutes } from '../spaces/routes.ts';
import { partnerRoutes } from '../partners/routes.ts';
import { guestRoutes } from '../guests/routes.ts';
import { pageRoutes } from '../pages/routes.ts';
import { postRoutes } from '../posts/routes.ts';
import { commitmentRoutes } from '../commitments/routes.ts';
import { commentRoutes } from '../comments/routes.ts';
import { reliabilityRoutes } from '../reliability/routes.ts';
import { timeRoutes } from '../time/routes.ts';
import { calendarRoutes } from '../calendars/routes.ts';
import { reminderRoutes } from '../reminders/routes.ts';
import { markRoutes } from '../marks/routes.ts';
import { draftRoutes } from '../drafts/routes.ts';
import { fileRoutes } from '../files/routes.ts';
import { photoRoutes } from '../files/photoRoutes.ts';
import { storageRoutes } from '../files/storageRoutes.ts';
import { uploadRoutes } from '../files/uploadRoutes.ts';
import { goalRoutes } from '../goals/routes.ts';
import { pollRoutes } from '../polls/routes.ts';
import { dateRoutes } from '../dates/routes.ts';
import { checkInRoutes } from '../checkIns/routes.ts';
import { feedRoutes } from '../feed/routes.ts';
import { catchUpRoutes } from '../catchUp/routes.ts';
import { pushRoutes } from '../push/routes.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { importRoutes } from '../import/routes.ts';
import { mailInRoutes } from '../mailIn/routes.ts';
import { mailOutRoutes } from '../mailOut/routes.ts';
import { mailRoutes } from '../mail/routes.ts';
import { adminRoutes } from '../admin/routes.ts';
import { submissionRoutes } from '../submissions/routes.ts';
import { listRoutes } from '../lists/routes.ts';
import { agreementRoutes } from '../agreement/routes.ts';
import { settingsRoutes } from '../settings/routes.ts';
import { ruleRoutes } from '../rules/routes.ts';
import { labelRoutes } from '../labels/routes.ts';
import { releaseRoutes } from '../release/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { antennaRoutes } from '../antennas/routes.ts';
import { knowledgeRoutes } from '../knowledge/routes.ts';
import { questionRoutes } from '../questions/routes.ts';
import { topicRoutes } from '../topics/routes.ts';
import { openapiRoutes } from '../openapi/routes.ts';
import { streamRoutes } from '../live/routes.ts';

/** Every endpoint of Kontor. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...setupRoutes,
  ...sessionRoutes,
  ...passwordRoutes,
  ...totpRoutes,
  ...passkeyRoutes,
  ...tokenRoutes,
  ...invitationRoutes,
  ...peopleRoutes,
  ...spaceRoutes,
  ...partnerRoutes,
  ...timeRoutes,
  ...reliabilityRoutes,
  ...guestRoutes,
  ...postRoutes,
  ...pageRoutes,
  ...commitmentRoutes,
  ...commentRoutes,
  ...markRoutes,
  ...reminderRoutes,
  ...calendarRoutes,
  ...draftRoutes,
  ...goalRoutes,
  ...pollRoutes,
  ...dateRoutes,
  ...checkInRoutes,
  ...submissionRoutes,
  ...listRoutes,
  ...fileRoutes,
  ...uploadRoutes,
  ...photoRoutes,
  ...storageRoutes,
  ...feedRoutes,
  ...catchUpRoutes,
  ...noticeRoutes,
  ...pushRoutes,
  ...importRoutes,
  ...mailRoutes,
  ...auditRoutes,
  ...mailInRoutes,
  ...mailOutRoutes,
  ...emergencyRoutes,
  ...adminRoutes,
  ...settingsRoutes,
  ...agreementRoutes,
  ...ruleRoutes,
  ...labelRoutes,
  ...releaseRoutes,
  ...topicRoutes,
  ...questionRoutes,
  ...knowledgeRoutes,
  ...antennaRoutes,
  ...searchRoutes,
  ...streamRoutes,
  ...openapiRoutes(() => routes),
];
