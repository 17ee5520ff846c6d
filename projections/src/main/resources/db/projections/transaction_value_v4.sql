-- How a deal's contracts stand, with what stood before each change; from it and the next fact follow the postings.
create table deal_contract (
    contract uuid primary key,
    deal uuid not null,
    recorded bigint not null,
    history text not null
);
create index deal_contract_by_deal on deal_contract (deal, recorded);
