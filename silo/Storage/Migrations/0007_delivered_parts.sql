-- Which parts of a long text have arrived, bit by bit; null unless a provider reports parts one by one.
ALTER TABLE touch ADD COLUMN delivered_parts int;
