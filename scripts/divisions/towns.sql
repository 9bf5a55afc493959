-- Towns and villages of the demo county, as of @asOf@. Written by scripts/divisions.mjs, never by hand. What was changed since stays.

insert into region (code, name, level, parent)
select code, name, region_level(code),
  case when region_level(code) = 'TOWN' then rpad(left(code, 6), 12, '0') else rpad(left(code, 9), 12, '0') end
from (select split_part(line, ' ', 1) as code, split_part(line, ' ', 2) as name
  from regexp_split_to_table($list$@rows@$list$, '\n') as line) as listed
order by code
on conflict (code) do nothing;
