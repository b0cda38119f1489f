-- Lets one silo at a time look whether there are keys at all; readers go on.
LOCK TABLE api_key IN SHARE ROW EXCLUSIVE MODE
