-- The services ask for these when they connect; through PgBouncer they cannot, so the database says them for all.
ALTER DATABASE haihe SET statement_timeout = '30s';
ALTER DATABASE haihe SET lock_timeout = '10s';
ALTER DATABASE haihe SET idle_in_transaction_session_timeout = '60s';
ALTER DATABASE haihe SET timezone = 'UTC';
