-- Organs, service points and counters as a county keeps them up. Nothing is deleted: what ends has a day from which it is no more.

alter table organ
  add column version int not null default 0,
  add column parent varchar(50),
  add column office_hours jsonb,
  add column valid_until date,
  add foreign key (jurisdiction, parent) references organ (jurisdiction, code);

alter table service_point
  add column version int not null default 0,
  add column schedule jsonb,
  add column valid_until date;
alter table service_point rename column hours to hours_note;

-- hours that were written in the usual words become hours that a program understands; other words stay as a note
update service_point p
set schedule = jsonb_build_object(
    'weekly',
    (select jsonb_agg(
        jsonb_build_object(
          'day', d.day,
          'spans', jsonb_build_array(
            jsonb_build_object('from', lpad(h.said[1], 5, '0'), 'until', lpad(h.said[2], 5, '0')),
            jsonb_build_object('from', lpad(h.said[3], 5, '0'), 'until', lpad(h.said[4], 5, '0'))))
        order by d.place)
     from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']) with ordinality as d(day, place)),
    'special', '[]'::jsonb),
  hours_note = null
from (select jurisdiction, code,
    regexp_match(hours_note, '^周一至周五 (\d{1,2}:\d\d)–(\d{1,2}:\d\d)，(\d{1,2}:\d\d)–(\d{1,2}:\d\d)（法定节假日除外）$') as said
  from service_point) h
where h.said is not null and h.jurisdiction = p.jurisdiction and h.code = p.code;

create index organ_alias_organ on organ_alias (jurisdiction, organ);

-- One counter keeps its id for life: what is said of it hangs on that.
create table counter (
  jurisdiction  varchar(6) not null,
  id            uuid not null,
  version       int not null default 0,
  service_point varchar(50) not null,
  code          varchar(20) not null,
  name          varchar(100) not null,
  zone          varchar(50),
  organs        text[] not null, -- whom it serves; none: all of them (综合窗口)
  active        boolean not null,
  primary key (jurisdiction, id),
  unique (jurisdiction, service_point, code),
  foreign key (jurisdiction, service_point) references service_point (jurisdiction, code)
);

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, update on counter to ${appRole};
  end if;
end
$$;
