-- Reports that came with the same return number are found together at a desk.
create index envelope_mailbox on community.envelope (mailbox) where mailbox is not null;
