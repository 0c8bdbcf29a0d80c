echo "deploy ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
echo '%wheel ALL=(ALL) NOPASSWD: ALL' | sudo tee /etc/sudoers.d/wheel
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
printf 'vagrant ALL=(ALL:ALL) NOPASSWD:ALL\n' > /etc/sudoers.d/vagrant
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
sed -i 's/^%sudo.*/%sudo ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
echo "$user ALL=NOPASSWD:ALL" >> /etc/sudoers
#    ^^^^^^^^^^^^^^^^^^^^^^^^ alert

echo "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart shop" > /etc/sudoers.d/deploy
echo "deploy ALL=(ALL) ALL" >> /etc/sudoers
echo "NOPASSWD is off"
grep NOPASSWD /etc/sudoers
sudo -l
