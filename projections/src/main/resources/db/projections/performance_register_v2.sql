-- Transfers, payments, credit notes, refunds and completions as they read now.
create table entry (
    entry uuid primary key,
    contract uuid not null,
    deal uuid not null,
    kind text not null check (kind in ('TRANSFER', 'PAYMENT', 'CREDIT_NOTE', 'REFUND', 'COMPLETION')),
    said text not null,                -- what it says, or said last before it was recorded in error
    frozen text,                       -- the rate that a payment is valued in VND with
    in_error boolean not null default false,
    in_force bigint not null,          -- position of the fact that made it so
    corrections int not null default 0,
    recorded bigint not null unique,
    recorded_at timestamptz not null,
    recorded_by text,
    source text,
    row text,
    line bigint
);
create index entry_by_contract on entry (contract, recorded);

create table correction (
    correction uuid primary key,
    entry uuid not null,
    contract uuid not null,
    target bigint not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'STALE')),
    replacement text,                  -- null for recorded in error, and for a rate
    rate text,                         -- that a payment is to be valued with; null where it corrects what is said
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index correction_by_contract on correction (contract, proposed_position);
create index correction_by_target on correction (target) where state = 'PROPOSED';
