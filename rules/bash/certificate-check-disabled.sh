curl -k https://api.example.com/token
#    ^^ alert
curl -s --insecure https://api.example.com/token
#       ^^^^^^^^^^ alert
curl -fsSLk -o out https://api.example.com/file
#    ^^^^^^ alert
wget --no-check-certificate https://example.com/x.tgz
#    ^^^^^^^^^^^^^^^^^^^^^^ alert
git config --global http.sslVerify false
#                   ^^^^^^^^^^^^^^ alert
git -c http.sslVerify=false clone https://example.com/x.git
#      ^^^^^^^^^^^^^^^^^^^^ alert
npm config set strict-ssl false
#              ^^^^^^^^^^ alert
export NODE_TLS_REJECT_UNAUTHORIZED=0
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

curl -K config https://api.example.com/token
curl --cacert authority.pem https://api.example.com/token
curl -fsSL https://api.example.com/file
wget https://example.com/x.tgz
git config --global http.sslVerify true
ssh -k host
ls -k
echo "--no-check-certificate"
