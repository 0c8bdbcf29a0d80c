apt-get install -y --allow-unauthenticated shop
#                  ^^^^^^^^^^^^^^^^^^^^^^^ alert
yum install -y --nogpgcheck shop
#              ^^^^^^^^^^^^ alert
sudo apt-get --force-yes install shop
#            ^^^^^^^^^^^ alert
apk add --allow-untrusted shop.apk
#       ^^^^^^^^^^^^^^^^^ alert
pip install --trusted-host pypi.example shop
#           ^^^^^^^^^^^^^^ alert
echo "deb [trusted=yes] https://deb.example stable main" > /etc/apt/sources.list.d/shop.list
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

apt-get install -y shop
yum install -y shop
pip install --index-url https://pypi.example shop
echo "deb [signed-by=/usr/share/keyrings/shop.gpg] https://deb.example stable main"
rpm --import key.asc
apt-get update --allow-releaseinfo-change
