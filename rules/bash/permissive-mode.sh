chmod -R 777 /var/www/uploads
#        ^^^ alert
chmod 0666 settings.ini
#     ^^^^ alert
chmod a+w data
#     ^^^ alert
sudo chmod o+rwx /srv/share
#          ^^^^^ alert
umask 000
#     ^^^ alert
mkdir -p -m 777 uploads
#           ^^^ alert

chmod 755 run.sh
chmod 1777 /tmp/shared
chmod u+x run.sh
chmod go-w data
sudo chmod 600 key.pem
umask 022
mkdir -m 700 private
kill 777
