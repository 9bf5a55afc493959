-- Divisions have a history: they are renamed, merged, split and abolished, and what stands in an old one stays there. The level of a division
-- follows from its twelve digits (province 2, city 2, county 2, town 3, village 3).

create function region_level(code varchar) returns varchar language sql immutable parallel safe as $$
  select case
    when substr(code, 10) <> '000' then 'VILLAGE'
    when substr(code, 7, 3) <> '000' then 'TOWN'
    when substr(code, 5, 2) <> '00' then 'COUNTY'
    when substr(code, 3, 2) <> '00' then 'CITY'
    else 'PROVINCE'
  end
$$;

-- the digits that all divisions within one share
create function region_stem(code varchar) returns varchar language sql immutable parallel safe as $$
  select left(code, case region_level(code) when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWN' then 9 else 12 end)
$$;

alter table region
  add column valid_from date, -- null: since before our data begin
  add column valid_until date, -- the first day on which it is no more
  add constraint region_code check (code ~ '^[1-9][0-9]{11}$'),
  add constraint region_digits check (level = region_level(code)),
  add constraint region_times check (valid_until >= valid_from);

create table region_change (
  id           uuid primary key default gen_random_uuid(),
  kind         varchar(10) not null check (kind in ('RENAMED', 'MERGED', 'SPLIT', 'ABOLISHED')),
  old_code     varchar(12) not null references region (code),
  old_name     varchar(100) not null,
  new_code     varchar(12) references region (code),
  new_name     varchar(100),
  effective_on date not null,
  document     varchar(200) not null,
  check ((kind = 'ABOLISHED') = (new_code is null)),
  check ((kind = 'RENAMED') = (new_code is not null and new_code = old_code))
);
create index region_change_old on region_change (old_code, effective_on);
create index region_change_new on region_change (new_code, effective_on);

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert on region_change to ${appRole};
  end if;
end
$$;
