#!/bin/bash
# Stops the servers of a folder after every program that used them has died without being able to do so itself.
# One is started with the first user of the folder, replaced by each that joins, and ended by the last that leaves.
#   keeper.sh FOLDER
cd "$1" || exit 1

anyone_there() {
  local user pid
  for user in users/*; do
    pid=${user#users/}
    kill -0 "${pid%%-*}" 2>/dev/null && return 0
  done
  return 1
}

tell() { # SIGNAL PIDFILE
  local pid=
  # no && after read: a last line without an end counts as a failure to read
  [ -e "$2" ] && read -r pid <"$2"
  [ -n "$pid" ] && kill -"$1" "$pid" 2>/dev/null
}

# A program that was killed is often started again at once, and then finds its servers still running.
for ((alone = 0; alone < 5; )); do
  sleep 2
  if anyone_there; then alone=0; else alone=$((alone + 1)); fi
done

# Whoever comes now must not join servers that are about to end.
echo $$ >stopping
# A server whose start was under way may only now write its number: look for a while.
for ((look = 0; look < 30; look++)); do
  tell INT postgresql/data/postmaster.pid
  tell TERM elasticsearch/pid
  sleep 2
done
rm -f stopping
