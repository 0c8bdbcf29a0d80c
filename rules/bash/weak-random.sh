TOKEN=$RANDOM
#     ^^^^^^^ alert
password="$RANDOM$RANDOM"
#        ^^^^^^^^^^^^^^^^ alert
DB_PASSWORD=$(date +%s | sha256sum | base64 | head -c 32)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
session_id="s-${RANDOM}"
#          ^^^^^^^^^^^^^ alert
api_key=$(echo $RANDOM | md5sum | head -c 20)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

TOKEN=$(openssl rand -hex 16)
password=$(head -c 32 /dev/urandom | base64)
delay=$((RANDOM % 10))
port=$RANDOM
started=$(date +%s)
stamp=$(date +%s | md5sum)
salt=$(cat /dev/urandom | head -c 8; : $RANDOM)
