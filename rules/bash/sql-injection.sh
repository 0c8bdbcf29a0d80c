psql -c "DELETE FROM users WHERE name = '$1'"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
mysql shop -e "SELECT * FROM users WHERE mail = '${2}'"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
sqlite3 shop.db "INSERT INTO users VALUES ('$name', 1)"
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

find_user() {
  psql -At -c "SELECT id FROM users WHERE name LIKE '%$1%'"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

read -r username
mysql shop -e "UPDATE users SET seen = 1 WHERE name = '$username'"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

psql -v name="$1" -f delete.sql
psql -c "SELECT count(*) FROM users"
psql -c "SELECT * FROM $TABLE"
echo "SELECT * FROM users WHERE name = '$1'"
mysql -e "SHOW TABLES LIKE '$prefix'"
psql -c "ALTER USER shop PASSWORD '$PASSWORD'"
