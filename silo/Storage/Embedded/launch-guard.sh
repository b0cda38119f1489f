# Starts the guard in a session of its own, with no tie to the silo's terminal or pipes.
# $1 guard script, $2 home of the cluster, $3 pg_ctl.
detach=$(command -v setsid)
trap '' HUP INT QUIT
$detach sh -c "$1" campaign-guard "$2" "$3" </dev/null >>"$2/server.log" 2>&1 &
