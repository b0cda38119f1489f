-- Lets one caller at a time look which administrators there are; readers go on.
LOCK TABLE api_key IN SHARE ROW EXCLUSIVE MODE
