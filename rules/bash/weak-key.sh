openssl genrsa -out key.pem 1024
#                           ^^^^ alert
openssl genrsa 512
#              ^^^ alert
ssh-keygen -t rsa -b 1024 -f id_rsa
#                    ^^^^ alert
openssl dhparam -out dh.pem 1024
#                           ^^^^ alert
openssl req -x509 -newkey rsa:1024 -out cert.pem
#                         ^^^^^^^^ alert

openssl genrsa -out key.pem 3072
ssh-keygen -t ed25519
ssh-keygen -t rsa -b 4096
openssl req -x509 -newkey rsa:4096 -out cert.pem
openssl rand 1024
head -c 1024 /dev/urandom
