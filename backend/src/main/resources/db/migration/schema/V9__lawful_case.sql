-- What the case remembers of its law: pauses, extension, deemed acceptance, a second signature, and what its matter says of lamps.

alter table application
  add column second_signature     boolean not null default false,     -- the decision needs two
  add column first_signer         uuid,
  add column first_signature      varchar(20),                        -- GRANT or REFUSE
  add column deemed_accepted      boolean not null default false,
  add column special_procedure    varchar(20),                        -- under way: the clock stands
  add column special_since        timestamptz,
  add column special_expected_on  date,
  add column extended_by          int not null default 0,             -- working days
  add column silence_ends_case    boolean not null default false,     -- the correction notice said so
  add column lamp_yellow          int not null default 2,
  add column lamp_red             int not null default -1,
  add check ((special_procedure is null) = (special_since is null) and (special_procedure is null) = (special_expected_on is null)),
  add check ((first_signer is null) = (first_signature is null)),
  add check (extended_by between 0 and 15);

alter table clock_entry
  add column special_procedure varchar(20),
  add column expected_on       date;

-- asked every minute: on what the system itself has to act
create index application_due on application (due_on, jurisdiction, id)
  where (due_kind = 'ACCEPTANCE' and procedure = 'LICENCE') or (due_kind = 'CORRECTION' and silence_ends_case);
