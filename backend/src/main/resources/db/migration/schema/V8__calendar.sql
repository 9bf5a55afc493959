-- The calendar that limits are counted in, as far as it does not come with the program: holiday notices of later years, and what a division
-- arranges besides (三月三 in Guangxi). A year is replaced as a whole, with the document that says so.

create table calendar_year (
  region     varchar(12) not null, -- 000000000000: the whole country
  year       int not null,
  version    int not null,
  document   varchar(300) not null,
  days       jsonb not null,       -- [{"day", "kind": "HOLIDAY" | "WORKDAY", "name"}]
  changed_at timestamptz not null,
  primary key (region, year)
);

-- asked whenever the calendar has changed: what may move
create index application_provisional on application (jurisdiction, id) where due_provisional;

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, update on calendar_year to ${appRole};
  end if;
end
$$;
