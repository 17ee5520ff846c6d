-- The two roles of the ledger and its database, for psql as a superuser of a PostgreSQL 18. The image of postgres runs it
-- once, on an empty volume. Elsewhere: SECRETS=directory psql -v ON_ERROR_STOP=1 -f 10-roles.sql -d postgres
--
-- techledger_owner owns the log and migrates it. techledger_app is what the application runs as: it owns nothing of the
-- log, and makes the schemas of the read models.

-- a statement that fails would stand in the server's log, with its password
set log_min_error_statement = panic;
set password_encryption = 'scram-sha-256';

\set owner_password `cat "${SECRETS:-/run/secrets}/techledger_owner_password"`
\set app_password `cat "${SECRETS:-/run/secrets}/techledger_app_password"`
select length(:'owner_password') < 32 or length(:'app_password') < 32 as too_short \gset
\if :too_short
    do $$ begin
        raise exception 'a password of the ledger''s roles is missing or shorter than 32 characters';
    end $$;
\endif

create role techledger_owner
    login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role techledger_app
    login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create database techledger owner techledger_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database techledger from public;
grant connect, temporary, create on database techledger to techledger_app;
