-- Staff: who works where (an account carries no jurisdiction, a staff record does), who stands in for whom and when, and what an account
-- of staff needs to log in: a password that is changed, a second factor, codes for the day the telephone is lost.

create table staff (
  jurisdiction    varchar(6) not null,
  id              uuid not null references account (id),
  version         int not null,
  organ           varchar(50),
  employment      varchar(20) not null,
  employee_number varchar(30),
  substitute      uuid,
  joined_on       date not null,
  left_on         date,
  changed_at      timestamptz not null,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, organ) references organ (jurisdiction, code),
  foreign key (jurisdiction, substitute) references staff (jurisdiction, id),
  check (substitute <> id)
);
create index staff_organ on staff (jurisdiction, organ);
-- whom an account stands in for: asked at every log-in, in whatever jurisdiction
create index staff_substitute on staff (substitute) where substitute is not null;

create table absence (
  jurisdiction varchar(6) not null,
  id           uuid not null,
  staff        uuid not null,
  from_on      date not null,
  until_on     date not null,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, staff) references staff (jurisdiction, id),
  check (from_on <= until_on)
);
create index absence_staff on absence (jurisdiction, staff, until_on);

alter table account
  add column must_change_password boolean not null default false,
  add column password_changed_at timestamptz not null default now(),
  add column closed_at timestamptz;

alter table session add column rotated_at timestamptz;

create table second_factor (
  account      uuid primary key references account (id),
  version      int not null,
  secret       bytea not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint not null
);

create table recovery_code (
  account uuid not null references account (id),
  digest  bytea not null,
  used_at timestamptz,
  primary key (account, digest)
);

-- staff that were there before work where their first role holds; platform roles belong to any county that has staff
insert into staff (jurisdiction, id, version, organ, employment, joined_on, changed_at)
select coalesce(
    (select min(r.jurisdiction) from assignment r where r.account = a.id and r.jurisdiction <> 'platform'),
    (select min(r.jurisdiction) from assignment r where r.jurisdiction <> 'platform')),
  a.id, 0,
  (select min(r.organ) from assignment r where r.account = a.id and r.organ is not null
    and r.jurisdiction = (select min(x.jurisdiction) from assignment x where x.account = a.id and x.jurisdiction <> 'platform')),
  'PUBLIC_SERVANT', (a.created_at at time zone 'Asia/Shanghai')::date, now()
from account a
where a.staff and exists (select from assignment r where r.jurisdiction <> 'platform');

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, update, delete on staff, absence, second_factor, recovery_code to ${appRole};
  end if;
end
$$;
