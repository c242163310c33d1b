-- A batch of one code would tell whoever made it who sent the report that used it. Batches made before keep their size.
alter table community.vouched_batch add constraint vouched_batch_hides_one check (codes >= 10) not valid;
