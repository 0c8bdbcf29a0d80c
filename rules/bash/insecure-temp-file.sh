list=/tmp/list.$$
#    ^^^^^^^^^^^^ alert
other="/tmp/report-$(date +%s).txt"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
local_file="${TMPDIR:-/tmp}/build.$RANDOM"
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
echo "$rows" > /tmp/rows.$$
#              ^^^^^^^^^^^^ alert
echo start >> /tmp/install.log
#             ^^^^^^^^^^^^^^^^ alert
state=/var/tmp/state-$USER
#     ^^^^^^^^^^^^^^^^^^^^ alert

list=$(mktemp)
folder=$(mktemp -d /tmp/build.XXXXXX)
echo "$rows" > "$list"
name=/tmp
cat < /tmp/install.log
echo "see /tmp/install.log"
cache=/var/cache/shop/list.$$
echo x > /dev/null
