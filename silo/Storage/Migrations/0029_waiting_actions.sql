-- What is open of each dealer is counted every morning and with every look at the group.
CREATE INDEX action_item_waiting ON action_item (dealer_id) WHERE closed_on IS NULL;
