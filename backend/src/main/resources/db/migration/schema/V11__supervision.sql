-- 督办: orders about cases, what was said to them, and the indexes by which a supervisor sees what is urgent.

create table supervision_order (
  jurisdiction  varchar(6) not null,
  id            uuid not null,
  version       int not null,
  application   uuid not null,
  kind          varchar(10) not null,
  state         varchar(10) not null,
  organ         varchar(50) not null,
  service_point varchar(50),
  due_kind      varchar(20),           -- the limit that has passed; none when a supervisor asks
  due_on        date,
  wrapped_key   bytea not null,
  reason        bytea not null,
  issued_by     uuid,                  -- none: the system
  issued_at     timestamptz not null,
  answer_by     date not null,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, application) references application (jurisdiction, id),
  check ((kind = 'OVERDUE') = (due_kind is not null) and (due_kind is null) = (due_on is null)),
  check ((kind = 'OVERDUE') = (issued_by is null))
);
-- one for each limit that has passed, whoever comes first
create unique index supervision_order_once on supervision_order (jurisdiction, application, due_kind, due_on) where kind = 'OVERDUE';
create index supervision_order_application on supervision_order (jurisdiction, application, id);
create index supervision_order_newest on supervision_order (jurisdiction, id desc);
create index supervision_order_organ on supervision_order (jurisdiction, organ, id desc);
create index supervision_order_point on supervision_order (jurisdiction, service_point, id desc);
create index supervision_order_state on supervision_order (jurisdiction, state, id desc);

create table supervision_step (
  jurisdiction varchar(6) not null,
  supervision  uuid not null,
  seq          int not null,
  type         varchar(10) not null,
  at           timestamptz not null,
  actor        uuid not null,
  role         varchar(30) not null,
  text         bytea not null,
  primary key (jurisdiction, supervision, seq),
  foreign key (jurisdiction, supervision) references supervision_order (jurisdiction, id)
);

create index application_under_way on application (jurisdiction, organ) where phase in ('RECEIVED', 'CORRECTION', 'ACCEPTED', 'DECIDED');
create index application_overdue on application (jurisdiction, id) where phase in ('RECEIVED', 'ACCEPTED') and due_on is not null;

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, update (state, version) on supervision_order to ${appRole};
    grant select, insert on supervision_step to ${appRole};
  end if;
end
$$;
