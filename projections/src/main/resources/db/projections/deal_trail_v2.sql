-- Append-only; what a fact builds on is read from the entry that it targets.
create table entry (
    position bigint primary key,
    deal uuid not null,
    contract uuid not null,
    type text not null,
    recorded_at timestamptz not null,
    occurred_at timestamptz not null,
    actor text,
    takes_effect boolean not null,
    correction uuid,
    target bigint,
    reason text,
    proposed_by uuid,
    approved_by uuid,
    source text,
    row text,
    line bigint,
    terms text                         -- what it states or proposes; null where that is nothing
);
create index entry_by_deal on entry (deal, position);
create index entry_by_contract on entry (contract, position);
