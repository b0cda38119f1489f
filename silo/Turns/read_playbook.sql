-- $1 playbook id. Rows never change once written.
SELECT yaml FROM playbook WHERE id = $1
