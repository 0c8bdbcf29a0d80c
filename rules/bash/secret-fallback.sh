JWT_SECRET="${JWT_SECRET:-dev-secret}"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
export DB_PASSWORD=${DB_PASSWORD:-postgres}
#                  ^^^^^^^^^^^^^^^^^^^^^^^^ alert
: "${API_KEY:=test-key-1}"
#  ^^^^^^^^^^^^^^^^^^^^^^ alert
curl -u "admin:${ADMIN_PASSWORD:-admin}" https://shop.example/api
#              ^^^^^^^^^^^^^^^^^^^^^^^^ alert
token="${ACCESS_TOKEN-letmein}"
#      ^^^^^^^^^^^^^^^^^^^^^^^ alert

HOST="${HOST:-localhost}"
JWT_SECRET="${JWT_SECRET:?is not set}"
API_KEY="${API_KEY:-}"
PASSWORD="${PASSWORD:-$DB_PASSWORD}"
SECRET_FILE="${SECRET_FILE:-/run/secrets/x}"
LEVEL="${LEVEL:-info}"
PASSWORD="${PASSWORD:+set}"
