ssh -o StrictHostKeyChecking=no deploy@host uptime
#      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
scp -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null a deploy@host:
#      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
SSH_OPTS="-o StrictHostKeyChecking=no -q"
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
rsync -e "ssh -o StrictHostKeyChecking=no" a deploy@host:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
echo "Host *\n  StrictHostKeyChecking no" >> ~/.ssh/config
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
export GIT_SSH_COMMAND='ssh -o StrictHostKeyChecking=no'
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
sftp -oStrictHostKeyChecking=no deploy@host
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

ssh -o StrictHostKeyChecking=yes deploy@host uptime
ssh -o StrictHostKeyChecking=accept-new deploy@host uptime
ssh -o UserKnownHostsFile=deploy/known_hosts deploy@host uptime
ssh -o ConnectTimeout=5 deploy@host
echo "StrictHostKeyChecking is on"
ssh deploy@host
