-- The state of editions as documents: one row per document, one version per change. What lists filter and sort
-- by is generated from the document, so that it cannot disagree with it. Every key starts with the city.
create table edition (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    programme text not null generated always as (doc ->> 'programme') stored,
    fingerprint text not null generated always as (doc ->> 'fingerprint') stored,
    primary key (city, edition, id),
    check (id = edition)
);

create table candidacy (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    account text not null generated always as (doc ->> 'account') stored,
    name text not null generated always as (doc ->> 'name') stored,
    employer text not null generated always as (doc ->> 'employer') stored,
    channel text not null generated always as (doc ->> 'channel') stored,
    unit text not null generated always as (doc ->> 'unit') stored,
    unit_group text not null generated always as (doc ->> 'unitGroup') stored,
    person_key text not null generated always as (doc ->> 'personKey') stored,
    receipt text generated always as (doc ->> 'receipt') stored,
    certificate text generated always as (doc ->> 'certificate') stored,
    withdrawn boolean not null generated always as ((doc ->> 'withdrawn') is not null) stored,
    returned boolean not null generated always as ((doc ->> 'returned') is not null) stored,
    stands text not null generated always as (doc ->> 'stands') stored,
    stands_in text[] not null generated always as (string_to_array(doc ->> 'stands', ',')) stored,
    score numeric generated always as ((doc ->> 'score')::numeric) stored,
    rank int generated always as ((doc ->> 'rank')::int) stored,
    -- ISO 8601 with the zone of Shanghai throughout, so that it sorts as text.
    submitted_at text collate "C" generated always as (doc ->> 'submittedAt') stored,
    primary key (city, edition, id)
);

-- One candidacy per person and edition; a withdrawn one does not stand in the way of a new one.
create unique index candidacy_person on candidacy (city, edition, person_key) where person_key <> '' and not withdrawn;
create unique index candidacy_receipt on candidacy (city, edition, receipt);
create unique index candidacy_certificate on candidacy (city, edition, certificate);
create index candidacy_account on candidacy (city, account);
create index candidacy_unit on candidacy (city, edition, unit, id);
-- Chinese names in the order of their reading.
create index candidacy_name on candidacy (city, edition, name collate "zh-x-icu", id);
create index candidacy_score on candidacy (city, edition, score desc, id);
create index candidacy_submitted on candidacy (city, edition, submitted_at desc, id);
create index candidacy_stands on candidacy using gin (stands_in);
-- A link is found by the hash of its token alone.
create index candidacy_link on candidacy using gin (jsonb_path_query_array(doc, '$.links[*].tokenHash'));

create table section (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    candidacy text not null generated always as (doc ->> 'candidacy') stored,
    key text not null generated always as (doc ->> 'key') stored,
    primary key (city, edition, id)
);

create index section_candidacy on section (city, edition, candidacy);

create table listing (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    stage text not null generated always as (doc ->> 'stage') stored,
    holder text not null generated always as (doc ->> 'holder') stored,
    round int not null generated always as ((doc ->> 'round')::int) stored,
    decided boolean not null generated always as ((doc ->> 'decided')::boolean) stored,
    closed boolean not null generated always as ((doc ->> 'closed')::boolean) stored,
    primary key (city, edition, id)
);

create unique index listing_round on listing (city, edition, stage, holder, round);
create index listing_holder on listing (city, edition, holder);

create table sheet (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    stage text not null generated always as (doc ->> 'stage') stored,
    judge text not null generated always as (doc ->> 'judge') stored,
    candidacy text not null generated always as (doc ->> 'candidacy') stored,
    state text not null generated always as (doc ->> 'state') stored,
    primary key (city, edition, id)
);

create unique index sheet_judge on sheet (city, edition, judge, stage, candidacy);
create index sheet_candidacy on sheet (city, edition, candidacy);

create table objection (
    city text not null,
    edition text not null,
    id text not null,
    version int not null check (version > 0),
    doc jsonb not null,
    listing text not null generated always as (doc ->> 'listing') stored,
    candidacy text not null generated always as (doc ->> 'candidacy') stored,
    number text not null generated always as (doc ->> 'number') stored,
    upheld boolean generated always as ((doc ->> 'upheld')::boolean) stored,
    primary key (city, edition, id)
);

create unique index objection_number on objection (city, edition, number);
create index objection_candidacy on objection (city, edition, candidacy);
create index objection_listing on objection (city, edition, listing);
