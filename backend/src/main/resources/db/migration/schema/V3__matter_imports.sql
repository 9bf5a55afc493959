-- The real catalogue of a county: matters that are listed before their guides are written, and the imports that bring them.

-- Codes -----------------------------------------------------------------------------------------------------------------
-- Real codes of local catalogues have 55 places and more (GB/T 39046-2020 thought of 24).

alter table matter_version alter column code type varchar(100);
alter table matter alter column code type varchar(100);
alter table matter_point alter column matter type varchar(100);
alter table application alter column matter_code type varchar(100);
alter table service_event alter column matter_code type varchar(100);
alter table evaluation_rollup alter column matter_code type varchar(100);

-- Organs ----------------------------------------------------------------------------------------------------------------
-- A catalogue names its organs and says nothing else of them. Such an organ is found and shown; what papers cite (prefix of their numbers,
-- who reviews, which court) is added by the county before a matter of the organ is opened.

alter table organ alter column document_prefix drop not null;
alter table organ alter column review_organ drop not null;
alter table organ alter column court drop not null;
create index organ_by_name on organ (jurisdiction, name);

-- Codes under which other systems know an organ; several may mean one organ.
create table organ_alias (
  jurisdiction varchar(6) not null,
  alias        varchar(50) not null,
  organ        varchar(50) not null,
  primary key (jurisdiction, alias),
  foreign key (jurisdiction, organ) references organ (jurisdiction, code)
);

-- Matters ---------------------------------------------------------------------------------------------------------------
-- LISTED: known by name, organ and type. OPEN: with a complete guide and form. Of a listed matter nobody knows whom it is for or how it is
-- handled.

-- pairs of neighbouring characters: what a search for words of two characters and more can look up in any locale, without an extension
create function pairs_of(content text) returns text[] language sql immutable strict parallel safe as
$$ select coalesce(array_agg(distinct substr(lower(content), place, 2)), '{}') from generate_series(1, char_length(content) - 1) place $$;

alter table matter_version add column state varchar(10) not null default 'OPEN';
alter table matter
  add column state varchar(10) not null default 'OPEN',
  add column type varchar(20),
  add column main_item varchar(200),
  add column national_basic_code varchar(12),
  add column national_task_code varchar(31),
  add column national_handle_item_code varchar(33),
  add column local_code varchar(100),
  add column search_pairs text[] generated always as (pairs_of(search_text)) stored,
  alter column handling_type drop not null;
update matter set type = summary ->> 'type';
create index matter_by_words on matter using gin (search_pairs);
create index matter_by_state on matter (jurisdiction, state, name, code);

-- Imports (of the platform: one file may carry the matters of several jurisdictions) ----------------------------------------

create table matter_import (
  id              uuid primary key,
  jurisdiction    varchar(6),
  state           varchar(10) not null,
  file_name       varchar(200) not null,
  sha256          varchar(64) not null,
  encoding        varchar(10) not null,
  started_by      uuid not null,
  total           int not null,
  processed_lines int not null default 0,
  created         int not null default 0,
  updated         int not null default 0,
  unchanged       int not null default 0,
  rejected        int not null default 0,
  failed_attempts int not null default 0,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  holder          uuid,
  held_until      timestamptz,
  check ((state = 'RUNNING') = (finished_at is null))
);
create index matter_import_running on matter_import (id) where state = 'RUNNING';

-- the file, until it has been worked off
create table matter_import_file (
  import  uuid primary key references matter_import (id),
  content bytea not null
);

create table matter_import_finding (
  import    uuid not null references matter_import (id),
  seq       int not null,
  severity  varchar(10) not null,
  line      int not null,
  place     varchar(100),
  reason    varchar(40) not null,
  arguments text[] not null,
  primary key (import, seq)
);
create index matter_import_finding_severity on matter_import_finding (import, severity, seq);

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, update, delete on organ_alias, matter_import_file to ${appRole};
    grant select, insert, update on matter_import to ${appRole};
    grant select, insert on matter_import_finding to ${appRole};
  end if;
end
$$;
