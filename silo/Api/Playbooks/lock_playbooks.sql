-- Lets one writer at a time number the versions of a playbook, until its transaction ends. $1 name.
SELECT pg_advisory_xact_lock(hashtext('playbook'), hashtext($1))
