-- What people are told in the application itself (站内消息); written in the statement of the act it comes from.
create table message (
    city text not null,
    id bigint generated always as identity,
    account text not null,
    at timestamptz not null,
    title text not null,
    body text not null,
    link text,
    read_at timestamptz,
    primary key (city, id)
);

create index message_account on message (city, account, id desc);

-- Uploaded files by content. The row is written only after size and hash were checked.
create table file (
    city text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    type text not null,
    at timestamptz not null,
    primary key (city, hash)
);

-- For what a file was handed in; the only way to a download. The subject is a candidacy or a listing.
create table file_use (
    city text not null,
    edition text not null,
    subject text not null,
    fact text not null,
    hash text not null,
    name text not null,
    account text not null,
    at timestamptz not null,
    primary key (city, edition, subject, fact, hash),
    foreign key (city, hash) references file (city, hash)
);

create index file_use_hash on file_use (city, hash);

-- Settings of a city that a person changes while it runs, such as the offset of the demonstration clock.
create table setting (
    city text not null,
    key text not null,
    value text not null,
    primary key (city, key)
);

-- Definitions as they were when an edition opened with them: a folder changed later does not change the edition.
create table definition (
    city text not null,
    fingerprint text not null,
    programme text not null,
    files jsonb not null,
    primary key (city, fingerprint)
);
