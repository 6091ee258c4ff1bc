-- Who is named has a tier; a certificate number only where the tier gives one.
alter table candidacy add column tier text generated always as (doc ->> 'tier') stored;
