import type { ColumnType, Generated } from 'kysely';
import type { Audience, Label, Language, Tlp } from '../../shared/api/basics.ts';
import type { DateAnswerWord } from '../../shared/api/dates.ts';
import type { GoalOutcome } from '../../shared/api/goals.ts';
import type { ConsentWhat } from '../../shared/api/knowledge.ts';
import type { AgreementKind, PartnerState } from '../../shared/api/partners.ts';
import type { CommitmentSide, CommitmentState, Confidence, StepKind } from '../../shared/api/commitments.ts';
import type { ImportFormat, ImportState } from '../../shared/api/imports.ts';
import type { MailPurpose, MailState } from '../../shared/api/mail.ts';
import type { MailInReason } from '../../shared/api/mailIn.ts';
import type { PageTemplate } from '../../shared/api/pages.ts';
import type { HouseRole, NoticeKind, PersonKind } from '../../shared/api/people.ts';
import type { Effect, RuleKind, WayOut } from '../../shared/api/rules.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import type { ReleaseState } from '../../shared/api/releases.ts';
import type { ListPart } from '../../shared/api/lists.ts';
import type { SubmissionState } from '../../shared/api/submissions.ts';
import type { Level, SpaceRole, Strictness } from '../../shared/api/spaces.ts';
import type { ImportKind } from '../import/item.ts';
import type { ImageFormat, TextFormat } from '../files/type.ts';

type Json = ColumnType<any, string, string>;
type Time = ColumnType<Date, Date | string, Date | string>;
type OptionalTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Made = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalDay = ColumnType<string | null, string | null | undefined, string | null>;

export interface PartnerTable {
  id: string; name: string; country: Generated<string>; domains: Generated<string[]>; state: Generated<PartnerState>; since: OptionalDay; until: OptionalDay; region: string | null;
  house_contact_id: string | null; partner_contact_id: string | null; labels: Generated<Label[]>; created: Made; created_by: string | null; ended: OptionalTime;
}
export interface AgreementTable { id: string; partner_id: string; kind: AgreementKind; title: string; valid_from: string; valid_until: OptionalDay; created: Made; created_by: string | null; removed: OptionalTime }
export interface SpacePartnerTable { space_id: string; partner_id: string; added: Made; added_by: string | null }
export interface GuestInvitationTable {
  id: string; partner_id: string; person_id: string | null; email: string; name: string; role: string | null; language: Generated<Language>; spaces: string[]; history: Generated<'today' | 'all'>;
  access_until: Time; foreign_domain: Generated<boolean>; token_hash: Buffer; invited_by: string; created: Made; expires: Time; accepted: OptionalTime; revoked: OptionalTime;
}
export interface SignInLinkTable { token_hash: Buffer; person_id: string; created: Made; expires: Time; used: OptionalTime }
export interface SignInRequestTable { id: string; email: string; created: Made }
export interface ReminderTable { subject_id: string; what: string; due: string; sent: Made }
export interface RelationPackageTable {
  id: string; partner_id: string; state: Generated<'waiting' | 'running' | 'done' | 'failed'>; shared: ColumnType<any, string | undefined, string>; done: Generated<number>; total: Generated<number>;
  sha256: string | null; size: string | number | null; figures: ColumnType<any, string | undefined, string>; error: string | null; created: Made; created_by: string | null; finished: OptionalTime;
}
export interface EmergencyStopTable { id: string; started: Made; started_by: string | null; reason: string; reopen_asked: OptionalTime; reopen_asked_by: string | null; reopened: OptionalTime; reopened_by: string | null }
export interface HouseTable { only_one: Generated<boolean>; name: string; language: Language; time_zone: string; region: Generated<string>; demo: Generated<boolean>; settings: ColumnType<any, string | undefined, string>; created: Made }
export interface PersonTable {
  id: string; kind: Generated<PersonKind>; state: Generated<'invited' | 'active' | 'deactivated'>; name: string; email: string | null;
  show_email: Generated<boolean>; shown_email: ColumnType<string | null, never, never>; phone: string | null; role: string | null; department: string | null; site: string | null;
  manager_id: string | null; skills: Generated<string[]>; photo_id: string | null; house_roles: Generated<HouseRole[]>;
  language: Generated<Language>; time_zone: Generated<string>; absent_from: OptionalDay; absent_until: OptionalDay; deputy_id: string | null;
  rules: ColumnType<any, string | undefined, string>; feed_seen: OptionalTime; created: Made; deactivated: OptionalTime;
  partner_id: string | null; company: ColumnType<string | null, never, never>; sponsor_id: string | null; access_until: OptionalTime; sponsor_gone: OptionalTime;
}
export interface IdentityTable { id: string; person_id: string; provider: string; subject: string; secret: string | null; created: Made; changed: Made }
export interface SessionTable { id: string; person_id: string; token_hash: Buffer; agent: string | null; address: string | null; created: Made; seen: Made; proved: Made; expires: Time }
export interface ApiTokenTable { id: string; person_id: string; name: string; token_hash: Buffer; scopes: string[]; created: Made; used: OptionalTime; expires: Time }
export interface InvitationTable { id: string; email: string; name: string; house_roles: Generated<HouseRole[]>; spaces: Generated<string[]>; token_hash: Buffer; invited_by: string | null; created: Made; expires: Time; accepted: OptionalTime; revoked: OptionalTime; role: string | null; department: string | null; language: Generated<Language> }
export interface PasswordResetTable { token_hash: Buffer; person_id: string; created: Made; expires: Time; used: OptionalTime }
export interface ResetRequestTable { id: string; email: string; created: Made }
export interface SecondFactorTable { person_id: string; secret: string; confirmed: OptionalTime; last_step: ColumnType<string, number | undefined, number>; tries: Generated<number>; tries_since: Made; created: Made }
export interface RecoveryCodeTable { person_id: string; code_hash: Buffer; used: OptionalTime }
export interface PasskeyTable { id: string; person_id: string; credential: string; public_key: Buffer; counter: ColumnType<string, number, number>; transports: string[]; name: string; created: Made; used: OptionalTime }
export interface PasskeyChallengeTable { challenge_hash: Buffer; person_id: string | null; expires: Time }
export interface EventTable { id: string; seq: Generated<string>; kind: string; actor_id: string | null; via: string; space_id: string | null; post_id: string | null; subject_id: string | null; data: Json; created: Made }
export interface AuditLeafTable { at: string | number; seq: string; kind: string; day: string; row_hash: Buffer; hash: Buffer; trimmed: string | null }
export interface AuditHeadTable { day: string; size: string | number; seq: string; root: Buffer; peaks: Buffer; created: Time; key: string; signature: Buffer }
export interface AuditKeyTable { key: string; public: string; since: Made }
export interface IdempotencyTable { person_id: string; key: string; request: string; result: ColumnType<any, string | null | undefined, string>; created: Made }
export interface SpaceTable { id: string; name: string; description: Generated<string>; rules: Generated<string>; audience: Audience; access: 'open' | 'request' | 'invitation'; created_by: string | null; created: Made; archived: OptionalTime; threads_by_mail: Generated<boolean>; strictness: Generated<Strictness> }
export interface SpacePublisherTable { space_id: string; person_id: string; named: Made; named_by: string | null }
export interface SubmissionTable {
  id: string; space_id: string; author_id: string; state: Generated<SubmissionState>; kind: PostKind; title: string | null; content: Json; files: string[];
  created: Made; decided: OptionalTime; decided_by: string | null; reason: string | null; post_id: string | null;
}
export interface DistributionListTable { id: string; name: string; purpose: Generated<string>; keeper_id: string | null; created: Made; created_by: string | null; changed: OptionalTime; changed_by: string | null; archived: OptionalTime }
export interface DistributionEntryTable { id: string; list_id: string; part: ListPart; person_id: string | null; department: string | null; site: string | null; role: string | null }
export interface DistributionTable { id: string; post_id: string; list_id: string | null; list_name: string; version: number; due: OptionalDay; distributed: Made; distributed_by: string | null }
export interface DistributionReceiverTable { distribution_id: string; person_id: string; part: ListPart; rule: ColumnType<any, string | null | undefined, never>; reads: boolean }
export interface SettingChangeTable { id: string; changed: Made; person_id: string | null; what: string; before: ColumnType<any, string | null, never>; after: ColumnType<any, string | null, never> }
export interface MembershipTable { person_id: string; space_id: string; partner_id: Generated<string | null>; role: SpaceRole; level: Generated<Level>; seen: string | null; joined: Made; history_from: OptionalTime }
export interface JoinRequestTable { space_id: string; person_id: string; created: Made }
export interface PostTable {
  id: string; space_id: string; author_id: string; kind: PostKind; title: string | null; doc: Json; text: string; label: Generated<Label>; tlp: Tlp | null; version: Generated<number>;
  created: Made; edited: OptionalTime; deleted: OptionalTime; deleted_by: string | null; pinned: OptionalTime; pinned_by: string | null; answer_id: string | null;
  decision: ColumnType<any, string | null | undefined, string | null>; replaces_id: string | null; required_due: OptionalDay; required: Generated<boolean>; comment_count: Generated<number>; release_id: ColumnType<string | null, string | null | undefined, never>; edited_by: ColumnType<string | null, string | null | undefined, string | null>;
}
export interface PageTable {
  post_id: string; parent_id: string | null; place: Generated<number>; template: PageTemplate | null; owner_id: string | null; review: OptionalDay; review_months: number | null;
  reviewed: OptionalTime; reviewed_by: string | null; asked: OptionalDay;
}
export interface PageSourceTable { page_id: string; post_id: string; comment_id: string | null; place: number }
export interface PostVersionTable { post_id: string; version: number; title: string | null; doc: Json; editor_id: string; created: Made }
export interface CommentTable { id: string; post_id: string; space_id: string; author_id: string; doc: Json; text: string; quotes_id: string | null; version: Generated<number>; created: Made; edited: OptionalTime; deleted: OptionalTime; deleted_by: string | null; label: Generated<Label>; tlp: Tlp | null }
export interface CommentVersionTable { comment_id: string; version: number; doc: Json; editor_id: string; created: Made }
export interface AcknowledgementTable { post_id: string; person_id: string; asked: Made; confirmed: OptionalTime; confirmed_by: string | null; reminded: OptionalTime }
export interface BookmarkTable { person_id: string; post_id: string; created: Made }
export interface WatchTable { person_id: string; post_id: string; watching: boolean; created: Made }
export interface ThanksTable { item_id: string; person_id: string; post_id: string; to_id: string; created: Made }
export interface DraftTable { id: string; person_id: string; space_id: string | null; content: Json; publish_at: OptionalTime; failed: string | null; updated: Made }
export interface NoticeTable { id: string; person_id: string; event_id: string; kind: NoticeKind; actor_id: string | null; space_id: string; post_id: string; comment_id: string | null; urgent: Generated<boolean>; created: Made; seen: OptionalTime; mail: Generated<'none' | 'now' | 'digest' | 'sent'> }
export interface CatchUpTable { person_id: string; since: Time; noted: Made }
export interface CatchUpDoneTable { person_id: string; post_id: string; done: Made }
export interface PushKeyTable { only_one: Generated<boolean>; public: string; private: string; created: Made }
export interface PushSubscriptionTable {
  session_id: string; person_id: string; endpoint: string; p256dh: string; auth: string; created: Made; due: OptionalTime; urgent: Generated<boolean>;
  attempts: Generated<number>; next_try: Made; sent: OptionalTime;
}
export interface MailTable { id: string; person_id: string | null; recipient: string; subject: string; text: string; html: string; headers: ColumnType<any, string | undefined, string>; purpose: MailPurpose; state: Generated<MailState>; attempts: Generated<number>; error: string | null; created: Made; sent: OptionalTime; notices: string[] | null; next_try: Made; post_id: string | null; comment_id: string | null; event_id: string | null }
export interface ReplyAddressTable { id: string; hash: Buffer; person_id: string; space_id: string | null; post_id: string | null; created: Made; used: OptionalTime; revoked: OptionalTime }
export interface InboundMailTable {
  id: string; key: Buffer; received: Made; via: 'smtp' | 'lmtp' | 'imap'; sender: string; size: number; state: 'trying' | 'posted' | 'refused'; reason: MailInReason | null; tries: Generated<number>; answered: Generated<boolean>;
  person_id: string | null; space_id: string | null; post_id: string | null; comment_id: string | null; message_id: string | null; left_out: Generated<string[]>;
}

export interface MailFileTable { mail_id: string; place: number; name: string; type: string; sha256: string; size: string | number; mark: string }
export interface BlobTable { sha256: string; size: string | number; stored: Made }
export interface FileTable { id: string; name: string; owner_id: string; post_id: string | null; comment_id: string | null; place: Generated<number>; version: Generated<number>; created: Made; removed: OptionalTime; agreement_id: string | null; label: Generated<Label>; tlp: Tlp | null }
export interface FileVersionTable {
  file_id: string; version: number; uploader_id: string; sha256: string; size: string | number; type: string; image: ImageFormat | null; text_format: TextFormat | null;
  width: number | null; height: number | null; state: Generated<'waiting' | 'ready' | 'refused'>; reason: string | null; created: Made; pages: number | null;
}
export interface FileVariantTable { file_id: string; version: number; variant: 'copy' | 'view' | 'thumb'; sha256: string; size: string | number; type: string; width: number | null; height: number | null }
export interface FileTextTable { file_id: string; version: number; text: string | null; truncated: Generated<boolean>; failed: string | null }
export interface UploadTable { id: string; person_id: string; name: string; size: string | number; replaces_id: string | null; file_id: string | null; created: Made; expires: Time }
export interface PersonPhotoTable { id: string; person_id: string; sha256: string; size: string | number; created: Made }

export interface ReleaseApproverTable { id: string; space_id: string | null; label: Label | null; person_id: string; deputy_id: string | null; created: Made; created_by: string | null }
export interface ReleaseTable {
  id: string; number: ColumnType<string, never, never>; kind: 'post' | 'file'; state: Generated<ReleaseState>; post_id: string; file_id: string | null; version: number; hash: string; label: Label; author_id: string;
  from_space_id: string; to_space_id: string | null; title: string | null; reason: Generated<string>; valid_until: OptionalDay; download: Generated<boolean>; redactions: ColumnType<any, string | undefined, string>;
  redacted: Generated<number>; replaces_id: string | null; requested: Made; requested_by: string; decided: OptionalTime; decided_by: string | null; comment: Generated<string>; ended: OptionalTime; ended_by: string | null; copy_id: string | null;
}
export interface ReleaseContactTable { release_id: string; person_id: string; mail_id: string | null }
export interface ReleaseReceiptTable { id: string; release_id: string; person_id: string; file_id: string | null; file_name: string | null; what: 'opened' | 'downloaded' | 'mailed'; first: Made; last: Made; times: Generated<number> }

export interface SearchEntryTable {
  item_id: string; kind: 'post' | 'comment' | 'file'; post_id: string; space_id: string; author_id: string; post_kind: PostKind; accepted: Generated<boolean>; created: Time;
  title: string | null; body: string;
}
export interface SearchWordTable { plain: string; word: string }

type Amount = ColumnType<string, string | number | undefined, string | number>;
export interface ImportRunTable {
  id: string; format: ImportFormat; source: string; name: string; path: string; match_email: boolean; owner_id: string | null; by_id: string | null; via: 'web' | 'command';
  state: Generated<ImportState>; done: Amount; total: Amount; counts: ColumnType<any, string | undefined, string>; reasons: ColumnType<any, string | undefined, string>;
  fault: ColumnType<any, string | null | undefined, string | null>; stop_asked: OptionalTime; created: Made; begun: OptionalTime; ended: OptionalTime;
}
export interface ImportLeftTable { run_id: string; seq: number; why: string; file: string; line: number | null; detail: string }
export interface ImportRefTable { source: string; external_id: string; kind: ImportKind; id: string }

export interface RuleTable { id: string; kind: RuleKind; name: string; effect: Effect; audiences: WayOut[]; labels: Label[]; active: Generated<boolean>; terms: Generated<string[]>; patterns: Generated<string[]>; created: Made; changed: Made; changed_by: string | null }

export interface LabelChangeTable { id: string; post_id: string | null; comment_id: string | null; file_id: string | null; from_label: Label; to_label: Label; from_tlp: Tlp | null; to_tlp: Tlp | null; reason: string | null; person_id: string; created: Made }

export interface GoalTable {
  post_id: string; owner_id: string; measure: string; unit: Generated<string>; start: number; target: number; first_day: string; last_day: string;
  closed: OptionalTime; closed_by: string | null; outcome: GoalOutcome | null; why: string | null; reminded: OptionalTime;
}
export interface GoalReadingTable { id: string; post_id: string; day: string; value: number; note: Generated<string>; person_id: string; created: Made }
export interface GoalLinkTable { goal_id: string; post_id: string; added: Made; added_by: string | null }
export interface PollTable { post_id: string; many: Generated<boolean>; secret: Generated<boolean>; closes: OptionalTime; closed: OptionalTime; closed_by: string | null }
export interface PollOptionTable { id: string; post_id: string; place: number; text: string }
export interface PollVoteTable { post_id: string; option_id: string; person_id: string; voted: Made }
export interface DateTable {
  post_id: string; first_day: string; last_day: string; starts: OptionalTime; ends: OptionalTime; time_zone: string; place: Generated<string>; sequence: Generated<number>; changed: Made;
  cancelled: OptionalTime; cancelled_by: string | null; cancelled_why: Generated<string>;
}
export interface DateAnswerTable { post_id: string; person_id: string; answer: DateAnswerWord; answered: Made }
export interface CheckInTable {
  id: string; space_id: string; question: string; hint: Generated<string>; weekdays: number[]; every_weeks: Generated<number>; at: string; first_day: string; last_day: OptionalDay;
  created: Made; created_by: string; paused: OptionalTime; ended: OptionalTime; next: OptionalTime; failed: string | null;
}
export interface CheckInRoundTable { check_in_id: string; day: string; post_id: string }
export interface CalendarTable { id: string; person_id: string; space_id: string | null; token_hash: Buffer; created: Made; used: OptionalTime }
export interface PostReminderTable { id: string; person_id: string; post_id: string; at: Time; created: Made; done: OptionalTime }
export interface CommitmentTable {
  post_id: string; space_id: Generated<string>; state: Generated<CommitmentState>; giver_partner_id: string | null; giver_department: string | null; giver_id: string; giver_agreed: OptionalTime;
  receiver_partner_id: string | null; receiver_department: string | null; receiver_id: string; receiver_agreed: OptionalTime; due: string; due_week: string | null; first_due: string; first_week: string | null;
  move_due: OptionalDay; move_week: string | null; move_side: CommitmentSide | null; move_by: string | null; move_why: string | null; move_asked: OptionalTime; moves: Generated<number>;
  confidence: Confidence | null; confidence_by: string | null; confidence_why: string | null; confidence_at: OptionalTime; done: OptionalTime; fulfilled: OptionalDay; settled: OptionalTime; created: Made;
}
export interface CommitmentStepTable {
  id: string; post_id: string; what: StepKind; side: CommitmentSide | null; person_id: string; for_id: string | null; evidence_post_id: string | null; evidence_comment_id: string | null; why: Generated<string>;
  due: OptionalDay; due_week: string | null; before_due: OptionalDay; before_week: string | null; confidence: Confidence | null; to_id: string | null; created: Made;
}
export interface CommitmentLinkTable { post_id: string; place: number; to_post_id: string; to_comment_id: string | null; source: Generated<boolean> }
export interface QuestionEntryTable { post_id: string; space_id: string; created: Time; answered: number; title: string; body: string }
export interface TopicTable { id: string; name: string; created: Made; created_by: string | null }
export interface TopicNameTable { key: string; name: string; topic_id: string }
export interface PostTopicTable { post_id: string; space_id: string; topic_id: string; added: Made; added_by: string | null }
export interface ConsentTable { person_id: string; what: ConsentWhat; given: Made }
export interface QuestionAskTable { post_id: string; person_id: string; why: 'skill' | 'answers'; topic: string; asked: Made; passed: OptionalTime }
export interface AntennaTable {
  id: string; person_id: string; name: string; query: string; without_words: string[]; without_spaces: string[]; without_persons: string[]; without_topics: string[]; created: Made; seen: string | null;
}

/** Every table of the database, as Kysely knows it. Features add theirs here with their migration. */
export interface Tables {
  house: HouseTable; person: PersonTable; identity: IdentityTable; session: SessionTable; api_token: ApiTokenTable; invitation: InvitationTable; password_reset: PasswordResetTable;
  reset_request: ResetRequestTable; second_factor: SecondFactorTable; recovery_code: RecoveryCodeTable; passkey: PasskeyTable; passkey_challenge: PasskeyChallengeTable;
  partner: PartnerTable; agreement: AgreementTable; space_partner: SpacePartnerTable; guest_invitation: GuestInvitationTable; sign_in_link: SignInLinkTable; sign_in_request: SignInRequestTable; reminder: ReminderTable; relation_package: RelationPackageTable; emergency_stop: EmergencyStopTable;
  event: EventTable; audit_leaf: AuditLeafTable; audit_head: AuditHeadTable; audit_key: AuditKeyTable; idempotency: IdempotencyTable; space: SpaceTable; membership: MembershipTable; join_request: JoinRequestTable;
  import_run: ImportRunTable; import_left: ImportLeftTable; import_ref: ImportRefTable;
  post: PostTable; post_version: PostVersionTable; page: PageTable; page_source: PageSourceTable; comment: CommentTable; comment_version: CommentVersionTable; acknowledgement: AcknowledgementTable;
  bookmark: BookmarkTable; watch: WatchTable; thanks: ThanksTable; draft: DraftTable; notice: NoticeTable; mail: MailTable; mail_file: MailFileTable; reply_address: ReplyAddressTable; inbound_mail: InboundMailTable;
  blob: BlobTable; file: FileTable; file_version: FileVersionTable; file_variant: FileVariantTable; file_text: FileTextTable; upload: UploadTable; person_photo: PersonPhotoTable;
  release: ReleaseTable; release_approver: ReleaseApproverTable; release_contact: ReleaseContactTable; release_receipt: ReleaseReceiptTable;
  goal: GoalTable; goal_reading: GoalReadingTable; goal_link: GoalLinkTable; poll: PollTable; poll_option: PollOptionTable; poll_vote: PollVoteTable; date: DateTable; date_answer: DateAnswerTable;
  check_in: CheckInTable; check_in_round: CheckInRoundTable;
  search_entry: SearchEntryTable; search_word: SearchWordTable;
  rule: RuleTable; label_change: LabelChangeTable;
  catch_up: CatchUpTable; catch_up_done: CatchUpDoneTable; push_key: PushKeyTable; push_subscription: PushSubscriptionTable;
  space_publisher: SpacePublisherTable; submission: SubmissionTable; distribution_list: DistributionListTable; distribution_entry: DistributionEntryTable;
  distribution: DistributionTable; distribution_receiver: DistributionReceiverTable; setting_change: SettingChangeTable;
  calendar: CalendarTable; post_reminder: PostReminderTable;
  commitment: CommitmentTable; commitment_step: CommitmentStepTable; commitment_link: CommitmentLinkTable;
  question_entry: QuestionEntryTable; topic: TopicTable; topic_name: TopicNameTable; post_topic: PostTopicTable; consent: ConsentTable; question_ask: QuestionAskTable; antenna: AntennaTable;
}
