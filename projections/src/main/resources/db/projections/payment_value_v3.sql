-- How the contracts stand that something was paid under; from it follows whose payments they are.
create table deal_contract (
    contract uuid primary key,
    deal uuid not null,
    history text not null
);

-- Payments, credit notes and refunds as they stand; from them and the next fact follow the postings.
create table payment (
    entry uuid primary key,
    contract uuid not null,
    payment text                       -- null where it was recorded in error
);
create index payment_by_contract on payment (contract);
