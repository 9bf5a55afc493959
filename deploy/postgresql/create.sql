-- Roles and database of Yichuang on a PostgreSQL 15 or later. Run once as its superuser, with the three passwords in the environment:
--   YICHUANG_OWNER_PASSWORD=… YICHUANG_APP_PASSWORD=… YICHUANG_BACKUP_PASSWORD=… psql -v ON_ERROR_STOP=1 -f create.sql
\getenv owner_password YICHUANG_OWNER_PASSWORD
\getenv app_password YICHUANG_APP_PASSWORD
\getenv backup_password YICHUANG_BACKUP_PASSWORD
\if :{?owner_password} \else \warn 'YICHUANG_OWNER_PASSWORD is not set' \quit \endif
\if :{?app_password} \else \warn 'YICHUANG_APP_PASSWORD is not set' \quit \endif
\if :{?backup_password} \else \warn 'YICHUANG_BACKUP_PASSWORD is not set' \quit \endif

set password_encryption = 'scram-sha-256';

-- owns the schema: migrations only
create role yichuang_owner login nosuperuser nocreatedb nocreaterole noreplication password :'owner_password';
-- what the program works as: no DDL, only what the migrations grant; evidence it can write once and read
create role yichuang_app login nosuperuser nocreatedb nocreaterole noreplication password :'app_password';
-- reads everything, changes nothing
create role yichuang_backup login nosuperuser nocreatedb nocreaterole noreplication password :'backup_password';
grant pg_read_all_data to yichuang_backup;
alter role yichuang_backup set default_transaction_read_only = on;

-- sorted by code point, the same on every machine and after every upgrade of its libraries
create database yichuang owner yichuang_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database yichuang from public;
grant connect on database yichuang to yichuang_app, yichuang_backup;

\connect yichuang
alter schema public owner to yichuang_owner;
revoke all on schema public from public;
