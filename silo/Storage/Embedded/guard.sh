# Stops the private PostgreSQL when the last silo is gone, however it went. $1 its home, $2 pg_ctl.
# Every silo holds silos.lock shared for its life; the kernel lets go of it even after SIGKILL.
# The terminal's Ctrl-C means the silo, not its guard.
trap '' HUP INT QUIT
home=$1 pg_ctl=$2

if command -v flock >/dev/null; then
    exec 8>>"$home/guard.lock" 9<"$home/silos.lock"
    flock -n 8 || exit 0
    flock -x 9
    "$pg_ctl" stop -D "$home/pg" -m fast -w -t 30 8>&- 9<&- ||
        "$pg_ctl" stop -D "$home/pg" -m immediate -w -t 30 8>&- 9<&-
    # In this order: the next silo, waiting for lock 9, brings a guard that must find 8 free.
    flock -u 8
elif command -v lockf >/dev/null; then
    exec lockf -k "$home/silos.lock" "$pg_ctl" stop -D "$home/pg" -m fast -w -t 30
fi
