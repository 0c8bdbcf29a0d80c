hash=$(echo -n "$password" | md5sum)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
hash=$(printf '%s' "$PASSWORD" | sha256sum | cut -d' ' -f1)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
printf '%s' "${user_password}" | openssl dgst -sha256
# <- alert
hash=$(openssl passwd -1 "$password")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
htpasswd -bm users.txt alice "$password"
# <- alert

hash=$(openssl passwd -6 -stdin <<< "$password")
htpasswd -B users.txt alice
echo -n "$file" | md5sum
printf '%s' "$password_hash" | sha256sum
echo -n "$password" | mkpasswd --stdin
sha256sum release.tgz
echo "$PWD" | md5sum
