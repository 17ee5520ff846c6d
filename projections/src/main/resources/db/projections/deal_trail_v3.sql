-- Append-only; what stood before a fact follows from the entries before it.
create table entry (
    position bigint primary key,
    deal uuid not null,
    contract uuid,                     -- null for facts about a memorandum
    memorandum uuid,
    dossier uuid,
    paper uuid,
    technology uuid,                   -- valued for the sake of the contract
    about text,                        -- what the fact says something of, where later facts may add to it
    follows text,                      -- what it adds to, where it targets no fact
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
