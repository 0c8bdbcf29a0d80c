export DB_PASSWORD="Sommer2024!"
#                  ^^^^^^^^^^^^^ alert
API_KEY='k7Gd2-91xA'
#       ^^^^^^^^^^^^ alert
PGPASSWORD=geheim123! psql -h db
#          ^^^^^^^^^^ alert
readonly CLIENT_SECRET="8f2a-77b1-c0de"
#                      ^^^^^^^^^^^^^^^^ alert
SLACK="xoxb-1234567890-abcdefghijkl"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

PASSWORD=$(cat /run/secrets/password)
PASSWORD="$1"
PASSWORD=
API_KEY="your-api-key-1"
PASSWORD_FILE="/etc/shop/password1"
SECRET=changeme
export TOKEN_URL="https://example.com/token1"
NO_PASSWORD=123456789
SECRET_KEY="${SECRET_KEY:-}"
