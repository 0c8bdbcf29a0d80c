openssl enc -des-cbc -in a -out b -pass file:key
#           ^^^^^^^^ alert
openssl enc -e -aes-256-ecb -in a -out b
#              ^^^^^^^^^^^^ alert
openssl des3 -in a -out b
#       ^^^^ alert
openssl enc -rc4 -in a
#           ^^^^ alert
gpg --symmetric --cipher-algo 3DES a
#                             ^^^^ alert
ssh -c arcfour host
#      ^^^^^^^ alert

openssl enc -aes-256-cbc -pbkdf2 -in a -out b
openssl enc -chacha20 -in a
openssl dgst -sha256 a
gpg --symmetric --cipher-algo AES256 a
ssh -c aes256-gcm@openssh.com host
openssl des-description.txt
