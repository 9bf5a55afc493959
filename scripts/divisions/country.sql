-- Provinces, cities and counties of the whole country, as of @asOf@. Written by scripts/divisions.mjs, never by hand: Flyway runs it again
-- when it changes. What a newer list renames or no longer has becomes history, what an installation keeps below its counties stays.

create temporary table national on commit drop as
select rpad(code, 12, '0') as code, name, region_level(rpad(code, 12, '0')) as level
from (select split_part(line, ' ', 1) as code, split_part(line, ' ', 2) as name
  from regexp_split_to_table($list$@rows@$list$, '\n') as line) as listed;

insert into region_change (kind, old_code, old_name, new_code, new_name, effective_on, document)
select 'RENAMED', r.code, r.name, r.code, n.name, date '@asOf@', '@document@'
from region r join national n on n.code = r.code
where r.name <> n.name;

insert into region_change (kind, old_code, old_name, effective_on, document)
select 'ABOLISHED', r.code, r.name, date '@asOf@', '@document@'
from region r
where r.level in ('PROVINCE', 'CITY', 'COUNTY') and r.valid_until is null and not exists (select from national n where n.code = r.code);

update region r set valid_until = date '@asOf@'
where r.level in ('PROVINCE', 'CITY', 'COUNTY') and r.valid_until is null and not exists (select from national n where n.code = r.code);

-- the nearest above it that exists: some counties stand directly under a province
insert into region (code, name, level, parent, valid_from)
select n.code, n.name, n.level,
  (select p.code from national p
   where p.code <> n.code and p.code in (rpad(left(n.code, 2), 12, '0'), rpad(left(n.code, 4), 12, '0')) order by p.code desc limit 1),
  case when exists (select from region where code = '110000000000') then date '@asOf@' end
from national n
on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent, valid_until = null;

drop table national;
