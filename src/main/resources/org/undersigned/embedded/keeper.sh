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
  local pid
  [ -e "$2" ] && read -r pid <"$2" && kill -"$1" "$pid" 2>/dev/null
}

while anyone_there; do sleep 2; done

# Whoever comes now must not join servers that are about to end.
echo $$ >stopping
# A server whose start was under way may only now write its number: look for a while.
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
  tell INT postgresql/data/postmaster.pid
  tell TERM elasticsearch/pid
  sleep 2
done
rm -f stopping
