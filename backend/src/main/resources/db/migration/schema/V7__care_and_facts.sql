-- What an auditor must be able to read of a right that was given and taken back; who helped an account, so that nobody holds both halves of it;
-- hours under their former name for the release before V4_1, which goes on reading while a new one starts.

-- sealed together with the rest of the link (yichuang-audit-2); empty: nothing but digests
alter table audit_entry add column facts text not null default '';

alter table account
  add column password_given_by uuid,        -- the password waits to be changed by its owner
  add column second_factor_removed_by uuid; -- no new one has been set up since

alter table service_point add column hours varchar(300) generated always as (coalesce(hours_note, '')) stored;

-- kept while rows come in: no list counts findings
alter table matter_import
  add column errors int not null default 0,
  add column warnings int not null default 0;
update matter_import i set
  errors = (select count(*) from matter_import_finding f where f.import = i.id and f.severity = 'ERROR'),
  warnings = (select count(*) from matter_import_finding f where f.import = i.id and f.severity = 'WARNING');

-- tokens that a session had before its last two: whoever brings one has copied it
create table refresh_used (
  digest  bytea primary key,
  session uuid not null references session (id) on delete cascade
);
create index refresh_used_session on refresh_used (session);

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, delete on refresh_used to ${appRole};
  end if;
end
$$;
