-- Run once by the image of PostgreSQL, when its volume is empty. The service's role is no superuser, for no wall between
-- organisations holds one; the superuser that the image makes can then be used from within its container alone.
\getenv words POSTGRES_PASSWORD
CREATE ROLE eic_bot LOGIN PASSWORD :'words';
CREATE DATABASE eic_bot OWNER eic_bot;
ALTER ROLE postgres PASSWORD NULL;
