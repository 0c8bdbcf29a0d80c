mysql -u root -psecret shop
#             ^^^^^^^^ alert
mysqldump -u backup -p"$DB_PASSWORD" shop > shop.sql
#                   ^^^^^^^^^^^^^^^^ alert
sshpass -p "$PASS" ssh root@host
#          ^^^^^^^ alert
sshpass -p 'hunter2' scp a root@host:
#          ^^^^^^^^^ alert
curl -u admin:hunter22 https://shop.example/api
#       ^^^^^^^^^^^^^^ alert
docker login -u bot -p "$TOKEN" registry.example
#                      ^^^^^^^^ alert
mysql --password="$PW" shop
#     ^^^^^^^^^^^^^^^^ alert

mysql -u root -p shop
mysqldump --defaults-extra-file=/etc/shop/backup.cnf shop
sshpass -f pass.txt ssh root@host
sshpass -e ssh root@host
curl -u "$USER:$TOKEN" https://shop.example/api
docker login -u bot --password-stdin registry.example
mkdir -p secret
docker run -p 80:80 shop
