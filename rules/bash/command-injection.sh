bash -c "rm -- $1"
#       ^^^^^^^^^^ alert
sh -c "grep '$2' /var/log/syslog"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
su -c "useradd ${1}" root
#     ^^^^^^^^^^^^^^ alert
find . -name '*.gz' -exec sh -c 'gunzip {}' \;
#                               ^^^^^^^^^^^ alert
ssh backup@host "rm -rf /srv/$1"
#               ^^^^^^^^^^^^^^^^ alert

bash -c 'rm -- "$1"' _ "$1"
bash -c "$@"
sh -c "ls -l /var/log"
find . -exec gunzip {} \;
find . -exec sh -c 'gunzip "$1"' _ {} \;
ssh "$1" uptime
ssh "$1@$2"
bash "$1"
