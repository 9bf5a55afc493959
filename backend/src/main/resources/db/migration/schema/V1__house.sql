-- The house. Jurisdiction (the six digits of the deciding organ) is the first column of every key of cases and of all
-- that hangs on them. Personal data stands only in bytea columns, sealed with the key of the case or of the account.

-- Reference -----------------------------------------------------------------------------------------------------------

create table region (
  code   varchar(12) primary key,
  name   varchar(100) not null,
  level  varchar(10) not null,
  parent varchar(12) references region (code)
);
create index region_parent on region (parent, code);

create table organ (
  jurisdiction    varchar(6) not null,
  code            varchar(50) not null,
  name            varchar(200) not null,
  short_name      varchar(100),
  document_prefix varchar(20) not null,
  uscc            varchar(18),
  nature          varchar(20) not null,
  phone           varchar(30),
  complaint_phone varchar(30),
  review_organ    varchar(200) not null,
  court           varchar(200) not null,
  primary key (jurisdiction, code)
);

create table service_point (
  jurisdiction varchar(6) not null,
  code         varchar(50) not null,
  name         varchar(200) not null,
  level        varchar(10) not null,
  region       varchar(12) not null,
  address      varchar(300) not null,
  phone        varchar(30),
  hours        varchar(300),
  longitude    double precision,
  latitude     double precision,
  organ        varchar(50) not null,
  primary key (jurisdiction, code),
  foreign key (jurisdiction, organ) references organ (jurisdiction, code)
);

-- Matters -------------------------------------------------------------------------------------------------------------

create table matter_version (
  jurisdiction varchar(6) not null,
  code         varchar(50) not null,
  version      int not null,
  published_at timestamptz not null,
  body         jsonb not null,
  primary key (jurisdiction, code, version)
);

create table matter (
  jurisdiction  varchar(6) not null,
  code          varchar(50) not null,
  version       int not null,
  name          varchar(200) not null,
  organ         varchar(50) not null,
  handling_type varchar(20) not null,
  audience      text[] not null,
  search_text   text not null,
  summary       jsonb not null,
  primary key (jurisdiction, code),
  foreign key (jurisdiction, code, version) references matter_version (jurisdiction, code, version),
  foreign key (jurisdiction, organ) references organ (jurisdiction, code)
);
create index matter_by_name on matter (jurisdiction, name, code);

create table matter_point (
  jurisdiction  varchar(6) not null,
  matter        varchar(50) not null,
  service_point varchar(50) not null,
  primary key (jurisdiction, matter, service_point),
  foreign key (jurisdiction, service_point) references service_point (jurisdiction, code)
);

-- Accounts (of no jurisdiction) ---------------------------------------------------------------------------------------

create table account (
  id              uuid primary key,
  version         int not null,
  staff           boolean not null,
  username        varchar(50) unique,
  wrapped_key     bytea not null,
  name            bytea,
  phone           bytea,
  phone_index     bytea unique,
  resident_id     bytea,
  password_hash   varchar(200),
  failed_attempts int not null default 0,
  locked_until    timestamptz,
  created_at      timestamptz not null
);

create table assignment (
  id            uuid primary key,
  account       uuid not null references account (id),
  role          varchar(30) not null,
  jurisdiction  varchar(6) not null,
  organ         varchar(50),
  service_point varchar(50)
);
create index assignment_account on assignment (account);

create table session (
  id                    uuid primary key,
  version               int not null,
  account               uuid not null references account (id),
  refresh_digest        bytea not null unique,
  former_refresh_digest bytea unique,
  created_at            timestamptz not null,
  expires_at            timestamptz not null,
  ended_at              timestamptz
);
create index session_account on session (account);
create index session_expiry on session (expires_at);

create table sms_code (
  id          uuid primary key,
  version     int not null,
  phone_index bytea not null,
  code_digest bytea not null,
  sealed      bytea,
  attempts    int not null default 0,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index sms_code_phone on sms_code (phone_index, created_at desc);
create index sms_code_expiry on sms_code (expires_at);

-- Cases ---------------------------------------------------------------------------------------------------------------

create sequence case_number;

create table application (
  jurisdiction         varchar(6) not null,
  id                   uuid not null,
  version              int not null,
  number               varchar(50),
  phase                varchar(20) not null,
  outcome              varchar(30),
  matter_code          varchar(50) not null,
  matter_version       int not null,
  matter_name          varchar(200) not null,
  organ                varchar(50) not null,
  procedure            varchar(30) not null,
  handling_type        varchar(20) not null,
  channel              varchar(20) not null,
  origin               varchar(20) not null,
  external_case_number varchar(50),
  parent_case          varchar(50),
  service_point        varchar(50),
  service_point_region varchar(12),
  owner                uuid,
  filed_by             uuid not null,
  mandate              uuid,
  wrapped_key          bytea,
  applicant            bytea,
  agent                bytea,
  phone_index          bytea,
  id_number_index      bytea,
  query_code           bytea,
  query_code_digest    bytea,
  answers              jsonb not null,
  first_fingerprint    jsonb,
  correction_round     int not null default 0,
  correction_targets   jsonb,
  reviewed_by          uuid,
  due_kind             varchar(20),
  due_on               date,
  due_provisional      boolean not null default false,
  queue_day            date not null generated always as (coalesce(due_on, date '9999-12-31')) stored, -- place in a tray; last without a due date
  privacy_notice       varchar(20),
  created_at           timestamptz not null,
  submitted_at         timestamptz,
  accepted_at          timestamptz,
  decided_at           timestamptz,
  closed_at            timestamptz,
  updated_at           timestamptz not null,
  primary key (jurisdiction, id),
  unique (jurisdiction, number),
  check ((phase = 'DRAFT') = (number is null)),
  check ((phase in ('DECIDED', 'CLOSED')) = (outcome is not null))
);
create index application_point_queue on application (jurisdiction, service_point, phase, queue_day, id);
create index application_organ_queue on application (jurisdiction, organ, phase, queue_day, id);
create index application_by_time on application (jurisdiction, id desc);
create index application_phone on application (jurisdiction, phone_index, id desc);
create index application_id_number on application (jurisdiction, id_number_index, id desc);

create table person_case (
  person       uuid not null,
  jurisdiction varchar(6) not null,
  application  uuid not null,
  primary key (person, jurisdiction, application),
  foreign key (jurisdiction, application) references application (jurisdiction, id) on delete cascade
);
create index person_case_newest on person_case (person, application desc);

create table act (
  jurisdiction  varchar(6) not null,
  application   uuid not null,
  seq           int not null,
  type          varchar(30) not null,
  at            timestamptz not null,
  phase_before  varchar(20) not null,
  phase_after   varchar(20) not null,
  outcome       varchar(30),
  actor         uuid not null,
  role          varchar(30) not null,
  organ         varchar(50),
  service_point varchar(50),
  channel       varchar(20) not null,
  legal_bases   text[] not null,
  details       bytea not null,
  document      uuid,
  primary key (jurisdiction, application, seq),
  foreign key (jurisdiction, application) references application (jurisdiction, id)
);

create table clock_entry (
  jurisdiction varchar(6) not null,
  application  uuid not null,
  seq          int not null,
  limit_kind   varchar(20) not null,
  event        varchar(10) not null,
  at           timestamptz not null,
  ground       varchar(300) not null,
  limit_value  int,
  limit_unit   varchar(20),
  limit_basis  varchar(300),
  due_on       date,
  provisional  boolean not null default false,
  primary key (jurisdiction, application, seq),
  foreign key (jurisdiction, application) references application (jurisdiction, id)
);

create table stored_file (
  jurisdiction varchar(6) not null,
  id           uuid not null,
  application  uuid not null,
  material     varchar(20) not null,
  name         bytea not null,
  media_type   varchar(50) not null,
  size         bigint not null,
  sha256       varchar(64) not null,
  uploaded_at  timestamptz not null,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, application) references application (jurisdiction, id) on delete cascade
);
create index stored_file_application on stored_file (jurisdiction, application, id);

-- Papers --------------------------------------------------------------------------------------------------------------

create table paper_counter (
  jurisdiction varchar(6) not null,
  organ        varchar(50) not null,
  kind         varchar(30) not null,
  year         int not null,
  last         int not null,
  primary key (jurisdiction, organ, kind, year)
);

create table document (
  jurisdiction varchar(6) not null,
  id           uuid not null,
  application  uuid not null,
  organ        varchar(50) not null,
  kind         varchar(30) not null,
  year         int not null,
  seq          int not null,
  number       varchar(100) not null,
  title        varchar(200) not null,
  issued_on    date not null,
  issued_at    timestamptz not null,
  content      bytea not null,
  primary key (jurisdiction, id),
  unique (jurisdiction, organ, kind, year, seq),
  foreign key (jurisdiction, application) references application (jurisdiction, id)
);
create index document_application on document (jurisdiction, application, id);

create table document_rendering (
  jurisdiction varchar(6) not null,
  document     uuid not null,
  media_type   varchar(50) not null,
  file         uuid not null,
  sha256       varchar(64) not null,
  size         bigint not null,
  rendered_at  timestamptz not null,
  primary key (jurisdiction, document, media_type),
  foreign key (jurisdiction, document) references document (jurisdiction, id)
);

-- Evaluation ----------------------------------------------------------------------------------------------------------

create table service_event (
  jurisdiction  varchar(6) not null,
  id            uuid not null,
  application   uuid not null,
  kind          varchar(20) not null,
  at            timestamptz not null,
  organ         varchar(50) not null,
  service_point varchar(50),
  matter_code   varchar(50) not null,
  owner         uuid,
  query_code_digest bytea,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, application) references application (jurisdiction, id)
);
create index service_event_application on service_event (jurisdiction, application, id);

create table evaluation (
  jurisdiction  varchar(6) not null,
  id            uuid not null,
  service_event uuid not null,
  level         varchar(30) not null,
  tags          text[] not null,
  tag_version   varchar(20) not null,
  wrapped_key   bytea,
  text          bytea,
  anonymous     boolean not null,
  account       uuid,
  at            timestamptz not null,
  primary key (jurisdiction, id),
  unique (jurisdiction, service_event),
  foreign key (jurisdiction, service_event) references service_event (jurisdiction, id),
  check (not (anonymous and account is not null))
);

create table evaluation_rollup (
  jurisdiction varchar(6) not null,
  matter_code  varchar(50) not null,
  level        varchar(30) not null,
  total        bigint not null,
  primary key (jurisdiction, matter_code, level)
);

-- Evidence and effects ------------------------------------------------------------------------------------------------

create table audit_head (
  jurisdiction varchar(8) not null,
  chain        varchar(80) not null,
  seq          bigint not null,
  hash         bytea not null,
  primary key (jurisdiction, chain)
);

create table audit_entry (
  jurisdiction   varchar(8) not null,
  chain          varchar(80) not null,
  seq            bigint not null,
  at             timestamptz not null,
  action         varchar(50) not null,
  actor          varchar(50) not null,
  role           varchar(30) not null,
  organ          varchar(50) not null,
  details_digest bytea not null,
  hash           bytea not null,
  primary key (jurisdiction, chain, seq)
);

create table outbox (
  jurisdiction varchar(8) not null,
  id           uuid not null,
  type         varchar(30) not null,
  subject      jsonb not null,
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  attempts     int not null default 0,
  done_at      timestamptz,
  primary key (jurisdiction, id)
);
create index outbox_open on outbox (jurisdiction, due_at, id) where done_at is null;
create index outbox_done on outbox (done_at) where done_at is not null;

create table outbox_lease (
  jurisdiction varchar(8) primary key,
  holder       uuid not null,
  until        timestamptz not null
);

create table idempotency (
  principal      varchar(100) not null,
  key            varchar(100) not null,
  request_digest bytea not null,
  status         int,
  response       bytea,
  created_at     timestamptz not null,
  primary key (principal, key)
);
create index idempotency_age on idempotency (created_at);

create table installation (
  key   varchar(50) primary key,
  value varchar(200) not null
);

-- Rights of the application's role: evidence is written once and read, nothing else -----------------------------------

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant usage on schema public to ${appRole};
    grant usage on sequence case_number to ${appRole};
    grant select, insert, update, delete on region, organ, service_point, matter, matter_point, account, assignment, session,
      sms_code, application, person_case, stored_file, outbox, outbox_lease, idempotency, installation to ${appRole};
    grant select, insert, update on paper_counter, audit_head, evaluation_rollup to ${appRole};
    grant select, insert on matter_version, act, clock_entry, document, document_rendering, service_event, evaluation, audit_entry
      to ${appRole};
  end if;
end
$$;
