-- Checkpoints of the audit log: the heads of all chains of a jurisdiction that moved, signed, each linked to the one before. A copy lies outside
-- the database (yichuang.audit.checkpoint-dir), so that a tail that is cut or a database that is rolled back shows.

-- What waits for its checkpoint. Rows are only ever added beside each other and taken by the one who seals, so that no write of a case waits for
-- another one, and a row that commits late is sealed late, never left out.
create table audit_unsealed (
  jurisdiction varchar(8) not null,
  chain        varchar(80) not null,
  seq          bigint not null,
  at           timestamptz not null,
  primary key (jurisdiction, chain, seq)
);

create table audit_checkpoint (
  jurisdiction varchar(8) not null,
  number       bigint not null,
  at           timestamptz not null,
  content      text not null,        -- exactly what is signed
  hash         bytea not null,       -- SHA-256 of the content; the next one holds it
  key          varchar(40) not null,
  signature    bytea not null,
  primary key (jurisdiction, number)
);

-- The last one of each jurisdiction; who seals holds its lock.
create table audit_checkpoint_tip (
  jurisdiction varchar(8) primary key,
  number       bigint not null,
  hash         bytea not null
);

-- a trigger, so that entries of the previous release, which may still run, wait for their checkpoint too
create function audit_entry_waits() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (jurisdiction, chain, seq, at) values (new.jurisdiction, new.chain, new.seq, new.at);
  return null;
end
$$;
create trigger audit_entry_waits after insert on audit_entry for each row execute function audit_entry_waits();

insert into audit_unsealed (jurisdiction, chain, seq, at) select jurisdiction, chain, seq, now() from audit_head where seq > 0;

do $$
begin
  if exists (select from pg_roles where rolname = '${appRole}') then
    grant select, insert, delete on audit_unsealed to ${appRole};
    grant select, insert on audit_checkpoint to ${appRole};
    grant select, insert, update on audit_checkpoint_tip to ${appRole};
  end if;
end
$$;
